package surely.progress;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * How far a member has come with a survey, on any device; {@code responseId} is the id with which
 * to continue.
 */
public record OwnProgress(String responseId, JsonObject answers, Long page, Instant savedAt) {}
