package surely.session;

import java.time.Instant;

/**
 * The response to a log-in.
 *
 * @param token the token for {@code Authorization: Bearer}; it is also set as a cookie
 */
public record SessionToken(String token, Instant expiresAt) {}
