/**
 * A node: a JVM with connections, locks and Redis clients of its own, and how the run talks to it.
 */
package surely.races.node;
