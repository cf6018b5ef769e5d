/**
 * Who sends a request, and whether they may: opaque tokens, stored hashed, looked up at every
 * request, so that they are dead on every server the moment they are revoked.
 *
 * <p>Knows no feature. Sessions begin and end in {@code session}, which knows members and their
 * passwords.
 */
package surely.authentication;
