package surely.results;

import jakarta.json.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a survey's responses add up to.
 *
 * @param responses how many are in what follows
 * @param pending how many more there are; other than 0 only while very many come, and for less than
 *     it takes to add them up
 * @param latestAt when the latest response came; of an anonymous survey its day, at 00:00 UTC;
 *     null: there is none
 * @param questions for each {@code {name, type, answered, skipped}} and what {@link
 *     surely.form.Tally#toJson} says of its type; for texts, once there is one, {@code newest}, at
 *     most {@value NewestTexts#MOST} of them
 * @param perDay of days (UTC) with responses, oldest first
 */
public record Results(
    long responses, long pending, Instant latestAt, JsonArray questions, List<Day> perDay) {

  /** How many responses came on a day. */
  public record Day(LocalDate day, long responses) {}
}
