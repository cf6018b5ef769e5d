/**
 * Log-in by password or through a provider, the limit of failed log-ins, and log-out. Does not
 * belong here: looking up the session of a request, which {@link surely.authentication} does.
 */
package surely.session;
