/**
 * Starts Surely for {@code mvn package -Prun} and for the tests: its MariaDB, restarted after a
 * full disk, and an application server with the WAR. None of it is in the WAR, and nothing in the
 * WAR may need it.
 */
package surely.launcher;
