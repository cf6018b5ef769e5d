/**
 * Files, processes and ports of the machine on which Surely is started. Knows neither the database
 * nor the application server that use them.
 */
package surely.launcher.machine;
