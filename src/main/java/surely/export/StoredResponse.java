package surely.export;

import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import surely.json.StrictJson;

/**
 * A response as it is stored.
 *
 * @param at UTC
 * @param respondent null where it is not known
 * @param json the answers
 */
record StoredResponse(String id, LocalDateTime at, String respondent, String json) {
  JsonObject answers() {
    return StrictJson.stored(json).asJsonObject();
  }

  /** RFC 3339. */
  String submittedAt() {
    return at.toInstant(ZoneOffset.UTC).toString();
  }
}
