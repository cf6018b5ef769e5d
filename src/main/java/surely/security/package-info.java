/**
 * Where a request comes from, and what an operator has to see of attacks: security events in the
 * log. Knows no feature; a problem type itself names the event that it is.
 */
package surely.security;
