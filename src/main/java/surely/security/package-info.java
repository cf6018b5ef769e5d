/** What an operator has to see of attacks: security events in the log. Knows no feature; what is refused names its event itself. */
package surely.security;
