package surely.tracker;

import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * @param value any JSON value but null
 */
public record TrackerView(String type, JsonValue value, Instant createdAt, Instant updatedAt) {}
