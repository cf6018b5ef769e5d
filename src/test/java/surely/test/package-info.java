/**
 * Tools for tests of writes that must happen once: {@link surely.test.Race} sends requests at the
 * same instant, {@link surely.test.DatabaseLink} cuts the connection to the database around a
 * COMMIT, {@link surely.test.Rows} reads what is stored afterwards.
 *
 * <p>They speak HTTP and MariaDB's protocol on plain sockets, because clients and pools reconnect,
 * retry and buffer, which would hide the moments that these tests are about.
 */
package surely.test;
