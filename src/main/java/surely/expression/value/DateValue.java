package surely.expression.value;

import jakarta.json.JsonString;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A date that is the result of an expression. As JSON it is a text, the instant as {@code
 * Date.toJSON} writes it, such as {@code 2026-11-28T00:00:00.000Z}; to another expression that
 * reads it, it is still a date.
 */
public final class DateValue implements JsonString {

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
  private static final DateTimeFormatter REST =
      DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss.SSS'Z'");

  private final JsDate moment;

  /**
   * @param moment a valid one
   */
  DateValue(JsDate moment) {
    this.moment = moment;
  }

  JsDate moment() {
    return moment;
  }

  /** Its date and time in the time zone that the expression was evaluated in. */
  public LocalDateTime local() {
    return moment.local();
  }

  /** The day in that zone, as the answer to a question holds it: {@code 2026-11-28}. */
  public String day() {
    return moment.day();
  }

  @Override
  public String getString() {
    return text(moment.zone());
  }

  /** The instant of the same date and time of day in another zone, as a text. */
  public String text(ZoneId zone) {
    LocalDateTime utc =
        moment.local().atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    int year = utc.getYear();
    return (year >= 0 && year <= LAST_YEAR_OF_FOUR_DIGITS
            ? padded(year, 4)
            : (year < 0 ? "-" : "+") + padded(Math.abs(year), 6))
        + REST.format(utc);
  }

  private static String padded(int year, int digits) {
    String text = String.valueOf(year);
    return "0".repeat(digits - text.length()) + text;
  }

  @Override
  public CharSequence getChars() {
    return getString();
  }

  @Override
  public ValueType getValueType() {
    return ValueType.STRING;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonString text && getString().equals(text.getString());
  }

  @Override
  public int hashCode() {
    return getString().hashCode();
  }

  @Override
  public String toString() {
    return '"' + getString() + '"';
  }
}
