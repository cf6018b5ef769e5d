/**
 * The client's address, and security events in the log. Knows no feature; a problem type names its
 * own security event.
 */
package surely.security;
