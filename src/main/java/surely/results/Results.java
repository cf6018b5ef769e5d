package surely.results;

import jakarta.json.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The results of a survey.
 *
 * @param responses how many responses are counted in the questions and days
 * @param pending how many are stored but not counted yet; 0, except for a while after a great many
 *     have come
 * @param latestAt when the latest response came, in an anonymous survey only its day, at 00:00 UTC;
 *     null if there is none
 * @param questions for each question {@code {name, type, answered, skipped}} and what {@link
 *     surely.form.tally.FormTally#toJson} says of its type; for texts, once there is one, {@code
 *     newest}, at most {@value NewestTexts#MOST} of them
 * @param perDay the days (UTC) with responses, oldest first
 */
public record Results(
    long responses, long pending, Instant latestAt, JsonArray questions, List<Day> perDay) {

  /** How many responses came on a day. */
  public record Day(LocalDate day, long responses) {}
}
