/** The operation of a server: migration at start, health, metrics, and purging of expired rows. */
package surely.operations;
