package surely.session;

import java.time.Instant;

/**
 * A session of the member who asks.
 *
 * @param id names it in the API; no token can be found from it
 * @param openedAt null if that was before Surely stored it
 * @param usedAt when it was used last, give or take a minute
 * @param expiresAt when it ends at the latest
 * @param current whether it is the one of the request
 */
public record OwnSession(
    String id, Instant openedAt, Instant usedAt, Instant expiresAt, boolean current) {}
