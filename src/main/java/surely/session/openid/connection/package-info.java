/**
 * Connects the account of a member who is logged in with a person at a provider, so that they can
 * log in there, too. Only the account's owner does so, with their password (or after a recent
 * log-in), and never because an e-mail address is the same.
 *
 * <p><b>Once:</b> {@code UNIQUE (provider, subject)}: a person at a provider is connected with one
 * account at most. A repeat by the same member succeeds. The member's row is locked while a
 * connection ends, so that two that end at the same time leave the member a way to log in.
 */
package surely.session.openid.connection;
