package surely.response.received;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A response among the others, ordered by time and id.
 *
 * @param respondent as in {@link ResponsePage.Item}
 * @param position 1 for the oldest response
 * @param previous the id of the response before it; null for the oldest
 * @param next the id of the response after it; null for the newest
 */
public record SingleResponse(
    String id,
    String respondent,
    Instant submittedAt,
    JsonObject answers,
    long position,
    String previous,
    String next) {}
