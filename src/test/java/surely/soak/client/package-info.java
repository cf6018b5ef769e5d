/**
 * The clients of a soak test. Each does guarded writes one after the other, repeats what it does
 * not know until it knows it, and writes everything down.
 */
package surely.soak.client;
