/**
 * The MariaDB that the launcher brings: unpacks, installs, starts and stops it, and reads its log.
 * Does not belong here: anything that knows an application server.
 */
package surely.launcher.database;
