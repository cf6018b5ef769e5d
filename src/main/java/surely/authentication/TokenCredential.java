package surely.authentication;

import jakarta.security.enterprise.credential.Credential;

/**
 * The token of a session or an API token, as its client sends it.
 *
 * @param byCookie whether it came in the cookie, which has the tokens of sessions only
 */
record TokenCredential(String token, boolean byCookie) implements Credential {}
