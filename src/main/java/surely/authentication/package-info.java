/**
 * Who sends a request, and what they may do. Tokens are opaque, stored as hashes and looked up at
 * every request, so a revoked token is invalid on every server at once.
 *
 * <p>Does not belong here: anything that knows a feature. Sessions begin and end in {@code
 * session}, which knows members and their passwords.
 */
package surely.authentication;
