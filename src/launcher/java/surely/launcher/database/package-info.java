/**
 * The MariaDB that the launcher brings: unpacked, installed, started, stopped, and its log read.
 * Knows no application server.
 */
package surely.launcher.database;
