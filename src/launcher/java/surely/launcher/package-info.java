/**
 * Starts Surely: its MariaDB, a server of one of the products with the WAR, and both again after a
 * fault. For {@code mvn package -Prun} and for the tests. Nothing of it is in the WAR, and nothing
 * of the WAR may need it.
 */
package surely.launcher;
