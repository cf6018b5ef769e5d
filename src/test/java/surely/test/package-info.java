/**
 * Tools for tests of what must happen once: {@link surely.test.Race} sends requests at the same
 * instant, {@link surely.test.DatabaseLink} cuts the way to the database around a COMMIT, {@link
 * surely.test.Rows} reads what is stored afterwards.
 *
 * <p>They speak HTTP and MariaDB's protocol on plain sockets, because clients and pools reconnect,
 * retry and buffer, which hides exactly the moments that these tests are about.
 */
package surely.test;
