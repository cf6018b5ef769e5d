package surely.fuzz.attack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the answers that the open survey of {@link Stage} accepts. */
final class SurveySchema {
  private static final JsonNode ANSWERS =
      new ObjectMapper()
          .readTree(
              """
      {"properties": {"answers": {"type": "object", "required": ["dish"],
        "additionalProperties": false, "properties": {
          "dish": {"enum": ["soup", "salad"]},
          "score": {"enum": [1, 2, 3, 4, 5, "1", "2", "3", "4", "5", null, "", []]}}}}}""");

  private SurveySchema() {}

  static JsonNode of(JsonNode submission) {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.putArray("allOf").add(submission).add(ANSWERS);
    return both;
  }
}
