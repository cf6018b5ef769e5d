/**
 * What a failure of the database means, recognised inside the transaction, whatever the server and
 * the JPA provider made of it.
 *
 * <p>What to do about it is decided elsewhere: {@link surely.once} inserts what is unique and runs
 * transactions again, {@link surely.problem} says what the client is told. Knows no other package
 * of Surely.
 */
package surely.sql;
