package surely.progress;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How far a respondent has come, as the client sends it.
 *
 * @param answers the answers so far; not checked, because they may be incomplete
 * @param page the page that the client is on, by its own count; null if it does not say
 * @param invitation the token of an invitation; only for surveys that the invited answer
 */
public record NewProgress(
    @NotNull(message = "Progress needs answers; send {} for none.") JsonObject answers,
    @Min(value = 0, message = "Pages are counted from 0.")
        @Max(value = 1_000_000, message = "There are not so many pages.")
        Long page,
    @Size(max = 255, message = "An invitation's token has at most 255 characters.")
        String invitation) {}
