package surely.survey.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * How a survey is answered.
 *
 * @param respondents null for anyone
 * @param anonymous whether nobody can tell who gave which response; see {@code Participation}
 * @param responseLimit how many responses it takes at most; null for any number
 * @param choiceLimits {question: {value: places}}; null if none is limited
 * @param reward points for a member's response; {@code reward x responseLimit} is set aside when
 *     the survey opens
 * @param opensAt when an opened survey begins to take responses, by the database's clock; null for
 *     at once
 * @param closesAt when it closes by itself; null for never
 * @param origins the sites whose pages may call the API, see {@link Origins}; null for none
 * @param accentColor the colour of its page's buttons and links, such as "#0b6e5d"; null for
 *     Surely's
 * @param colorScheme null for that of the respondent's system
 */
public record SurveySettings(
    Respondents respondents,
    Boolean anonymous,
    @Min(value = 1, message = "The limit is at least 1; leave it out or send null for none.")
        @Max(value = 1_000_000_000, message = "The limit is at most 1,000,000,000.")
        Long responseLimit,
    JsonObject choiceLimits,
    @Min(value = 1, message = "A reward is at least 1 point; leave it out or send null for none.")
        @Max(value = 1_000_000, message = "A reward is at most 1,000,000 points.")
        Long reward,
    Instant opensAt,
    Instant closesAt,
    JsonArray origins,
    @Pattern(
            regexp = "#[0-9a-f]{6}",
            message = "A colour is # and six hexadecimal digits in lower case, such as #0b6e5d.")
        String accentColor,
    ColorScheme colorScheme) {
  public SurveySettings {
    if (respondents == null) respondents = Respondents.ANYONE;
    if (anonymous == null) anonymous = false;
    if (choiceLimits != null && choiceLimits.isEmpty()) choiceLimits = null;
    if (origins != null && origins.isEmpty()) origins = null;
  }

  public static SurveySettings defaults() {
    return new SurveySettings(null, null, null, null, null, null, null, null, null, null);
  }

  /** The settings for a copy of the survey, which does not get its times. */
  public SurveySettings withoutTimes() {
    return new SurveySettings(
        respondents,
        anonymous,
        responseLimit,
        choiceLimits,
        reward,
        null,
        null,
        origins,
        accentColor,
        colorScheme);
  }
}
