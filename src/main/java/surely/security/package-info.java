/**
 * The client's address, and security events in the log. Does not belong here: anything that knows a
 * feature. A problem type names its own security event.
 */
package surely.security;
