package surely.tracker;

import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * A tracker as the API shows it.
 *
 * @param value any JSON value except null
 */
public record TrackerView(String type, JsonValue value, Instant createdAt, Instant updatedAt) {}
