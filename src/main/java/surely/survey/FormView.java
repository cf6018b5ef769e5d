package surely.survey;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a respondent needs.
 *
 * @param respondents "anyone" or "members"
 * @param gone        by question, the choices that have no places left
 */
public record FormView(String id, String title, String state, String respondents, JsonObject definition,
    Map<String, List<String>> gone) {}
