package surely.response;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A response as the client sends it.
 *
 * @param answers by question name, in SurveyJS's shapes
 * @param invitation the token of an invitation; only for surveys that the invited answer
 */
public record Submission(
    @NotNull(message = "A response needs answers; send {} for none.") JsonObject answers,
    @Size(max = 255, message = "An invitation's token has at most 255 characters.")
        String invitation) {}
