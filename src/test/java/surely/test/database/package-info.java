/**
 * The database, seen without the application: {@link surely.test.database.Rows} reads what is
 * stored, and {@link surely.test.database.DatabaseLink} cuts the server's connections around a
 * COMMIT. Nothing here knows a table of Surely.
 */
package surely.test.database;
