/** What operators need: the schema applied at start, health, metrics. */
package surely.operations;
