/**
 * Files, processes and ports of the machine on which Surely is started. Does not belong here:
 * anything that knows the database or the application server that use them.
 */
package surely.launcher.machine;
