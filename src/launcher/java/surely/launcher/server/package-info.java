/**
 * The application servers that Surely can be started on, Payara and WildFly, each in a process of
 * its own. Does not belong here: anything that knows more of the database than the account to log
 * in with.
 */
package surely.launcher.server;
