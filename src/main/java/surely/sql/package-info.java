/**
 * Reads what the database says, whatever the server and the JPA provider made of it: its times, its
 * rows and its failures, which are recognized inside the transaction.
 *
 * <p>Other packages react to failures: {@link surely.once} inserts unique rows and retries
 * transactions, {@link surely.problem} makes the client's problem. Does not belong here: anything
 * that uses another package of Surely.
 */
package surely.sql;
