package surely.survey;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A survey as its owner sees it.
 *
 * @param state   "draft", "open" or "closed"
 * @param version also the ETag
 */
public record SurveyView(String id, String state, String title, JsonObject definition, Settings settings, long responses,
    Instant createdAt, int version) {}
