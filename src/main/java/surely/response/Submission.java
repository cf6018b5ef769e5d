package surely.response;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;

/**
 * A response as the client sends it.
 *
 * @param answers by question name, in SurveyJS's shapes
 */
public record Submission(@NotNull(message = "A response needs answers; send {} for none.") JsonObject answers) {}
