package surely.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/**
 * How a survey is answered.
 *
 * @param respondents   "anyone" (the default) or "members"
 * @param responseLimit how many responses it takes at most; null: any number
 */
public record Settings(
    @Pattern(regexp = "anyone|members", message = "Respondents are \"anyone\" or \"members\".")
    String respondents,
    @Min(value = 1, message = "The limit is at least 1; leave it out or send null for none.")
    @Max(value = 1_000_000_000, message = "The limit is at most 1,000,000,000.")
    Long responseLimit) {
  public static final String ANYONE = "anyone";
  public static final String MEMBERS = "members";

  public Settings {
    if (respondents == null) respondents = ANYONE;
  }
}
