/**
 * Log-in by password or through a provider, limits of failures, and log-out. Nothing enters here
 * that looks up the session of a request: {@link surely.authentication} does.
 */
package surely.session;
