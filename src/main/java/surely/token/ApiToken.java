package surely.token;

import java.time.Instant;
import java.util.List;

/**
 * An API token in the list of its member, without the token itself.
 *
 * @param id names it in the API; no token can be found from it
 * @param usedAt when it was used last, give or take a minute; null if never
 */
public record ApiToken(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    Instant usedAt,
    Instant expiresAt) {}
