/**
 * Recognizes failures of the database inside the transaction, whatever the server and the JPA
 * provider wrapped them in.
 *
 * <p>Other packages react to them: {@link surely.once} inserts unique rows and retries
 * transactions, {@link surely.problem} makes the client's problem. Knows no other package of
 * Surely.
 */
package surely.sql;
