/**
 * Log-in by password or through a provider, limits of failures, and log-out. {@link
 * surely.authentication} finds the session of a request.
 */
package surely.session;
