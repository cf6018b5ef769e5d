package surely.token;

import java.time.Instant;
import java.util.List;

/**
 * A new API token.
 *
 * @param token for {@code Authorization: Bearer}; it is never shown again
 */
public record MadeApiToken(
    String token,
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt) {}
