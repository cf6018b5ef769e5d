package surely.export;

import jakarta.json.JsonObject;
import java.time.Instant;
import surely.json.StrictJson;

/**
 * A response as it is stored.
 *
 * @param respondent null if it is not known
 * @param json the answers
 */
record StoredResponse(String id, Instant at, String respondent, String json) {
  JsonObject answers() {
    return StrictJson.stored(json).asJsonObject();
  }

  /** RFC 3339. */
  String submittedAt() {
    return at.toString();
  }
}
