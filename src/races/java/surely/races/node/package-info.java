/**
 * What an application server gives to a strategy: transactions, connections, and locks of its own.
 * Each JVM has one such node.
 */
package surely.races.node;
