/**
 * Log-in at an OpenID Connect provider by the authorization code flow with PKCE, state and nonce
 * (RFC 6749, 7636, 9700; OpenID Connect Core 3.1), and connecting an account with a provider.
 *
 * <p>A page asks for a log-in, and gets the provider's address and a cookie: the sealed {@link
 * surely.session.openid.client.Attempt}. The provider sends the browser back to the page {@code
 * /login/{provider}} with a code, which the page posts. Only the sealed attempt knows the code
 * verifier and the nonce, so a code is of use to nobody else. There is no server-side state before
 * the log-in succeeds, and any server takes either step.
 *
 * <p><b>Once:</b> an attempt logs in once: its row in {@code used_id_token} is inserted in the
 * transaction that finds or makes the member and opens the session.
 *
 * <p>A log-out ends the session here first. Then the page asks where the session at the provider
 * ends (OpenID Connect RP-Initiated Logout 1.0), and goes there; the browser has kept the ID token
 * for that in a sealed cookie.
 *
 * <p>Does not belong here: opening a session, and making a member.
 */
package surely.session.openid;
