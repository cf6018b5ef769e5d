/** What operators need: the schema applied at start, health, metrics, and what is purged. */
package surely.operations;
