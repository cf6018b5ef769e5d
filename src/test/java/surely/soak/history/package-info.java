/**
 * The history of a soak test: what each client was told about each write, one line an answer. The
 * clients write it, and the checker reads it in another process.
 */
package surely.soak.history;
