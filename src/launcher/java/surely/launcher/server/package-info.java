/**
 * The application servers that Surely can be started on, Payara and WildFly, each in a process of
 * its own. A server gets the account of a database and knows nothing else of it.
 */
package surely.launcher.server;
