/**
 * The strategies that take a lock which does not belong to the row: a lock of the JVM, of Redis, or
 * of the database by a name.
 */
package surely.races.strategy.lock;
