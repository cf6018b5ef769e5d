package surely.progress;

import jakarta.json.JsonObject;
import java.time.Instant;

/** How far a respondent has come; {@code page} is null if the client did not say. */
public record ProgressView(JsonObject answers, Long page, Instant savedAt) {}
