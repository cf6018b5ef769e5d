package surely.session;

import java.time.Instant;

/**
 * The response to a log-in.
 *
 * @param token for {@code Authorization: Bearer}; also set as cookie
 */
public record SessionToken(String token, Instant expiresAt) {}
