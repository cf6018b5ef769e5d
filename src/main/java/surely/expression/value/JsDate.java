package surely.expression.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JavaScript's Date in a time zone.
 *
 * @param local null if the date is invalid
 */
public record JsDate(LocalDateTime local, ZoneId zone) {

  private static final double LAST_MILLI = 8.64e15;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?"
              + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9})\\d*)?)?"
              + "(Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u-MM-dd");

  /**
   * survey-core's {@code createDate}: a falsy value means now, a number means milliseconds since
   * 1970. A text must be ISO 8601; a day alone starts at midnight in this zone, a year or a month
   * alone at midnight in UTC.
   */
  public static JsDate of(Object value, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    if (!Js.isTruthy(value)) {
      return new JsDate(now.toLocalDateTime().truncatedTo(ChronoUnit.MILLIS), zone);
    }
    if (value instanceof JsDate moment) {
      return moment;
    }
    if (value instanceof Double || value instanceof Boolean) {
      return ofMillis(Js.number(value), zone);
    }
    return parse(Js.text(value), zone);
  }

  private static JsDate ofMillis(double millis, ZoneId zone) {
    boolean inRange = Math.abs(millis) <= LAST_MILLI;
    return new JsDate(
        inRange ? Instant.ofEpochMilli((long) millis).atZone(zone).toLocalDateTime() : null, zone);
  }

  private static JsDate parse(String text, ZoneId zone) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return new JsDate(null, zone);
    }
    int month = part(iso, 2, 1);
    int day = part(iso, 3, 1);
    int hour = part(iso, 4, 0);
    int minute = part(iso, 5, 0);
    int second = part(iso, 6, 0);
    int nano =
        iso.group(7) == null
            ? 0
            : Integer.parseInt((iso.group(7) + "00").substring(0, 3)) * 1_000_000;
    boolean midnight = hour == 24 && minute == 0 && second == 0 && nano == 0;
    if (month < 1
        || month > 12
        || day < 1
        || day > 31
        || hour > 23 && !midnight
        || minute > 59
        || second > 59) {
      return new JsDate(null, zone);
    }
    var local =
        LocalDateTime.of(part(iso, 1, 0), month, 1, 0, minute, second, nano)
            .plusDays(day - 1)
            .plusHours(hour);
    String offset = iso.group(8);
    boolean utc = offset == null && iso.group(3) == null && iso.group(4) == null;
    if (offset == null && !utc) {
      return new JsDate(local, zone);
    }
    try {
      var instant = OffsetDateTime.of(local, utc ? ZoneOffset.UTC : ZoneOffset.of(offset));
      return new JsDate(instant.atZoneSameInstant(zone).toLocalDateTime(), zone);
    } catch (DateTimeException e) {
      return new JsDate(null, zone);
    }
  }

  private static int part(Matcher iso, int group, int otherwise) {
    return iso.group(group) == null ? otherwise : Integer.parseInt(iso.group(group));
  }

  public boolean isValid() {
    return local != null;
  }

  /** Milliseconds since 1970; NaN if the date is invalid. */
  public double millis() {
    return isValid() ? local.atZone(zone).toInstant().toEpochMilli() : Double.NaN;
  }

  /** A field of the local date and time; NaN if the date is invalid. */
  public double get(ChronoField field) {
    return isValid() ? local.get(field) : Double.NaN;
  }

  public JsDate midnight() {
    return isValid() ? new JsDate(local.truncatedTo(ChronoUnit.DAYS), zone) : this;
  }

  /**
   * Sets a field to any number; the excess is carried into the next larger field: day 32 of January
   * is the 1st of February.
   */
  public JsDate with(ChronoUnit unit, double number) {
    if (!isValid() || !(Math.abs(number) <= LAST_MILLI)) {
      return new JsDate(null, zone);
    }
    try {
      long whole = (long) number;
      LocalDateTime moved =
          switch (unit) {
            case YEARS -> monthsOn(Math.subtractExact(whole, local.getYear()) * 12);
            case MONTHS -> monthsOn(whole - local.getMonthValue());
            case DAYS -> local.plusDays(whole - local.getDayOfMonth());
            case HOURS -> local.plusHours(whole - local.getHour());
            case MINUTES -> local.plusMinutes(whole - local.getMinute());
            default -> local.plusSeconds(whole - local.getSecond());
          };
      var moment = new JsDate(moved, zone);
      return Math.abs(moment.millis()) <= LAST_MILLI ? moment : new JsDate(null, zone);
    } catch (DateTimeException | ArithmeticException e) {
      return new JsDate(null, zone);
    }
  }

  private LocalDateTime monthsOn(long months) {
    return local.withDayOfMonth(1).plusMonths(months).plusDays(local.getDayOfMonth() - 1L);
  }

  /** The day as an answer stores it. */
  String day() {
    return DAY.format(local);
  }

  /** Differs from a browser's text, which depends on the browser and its language. */
  @Override
  public String toString() {
    return isValid() ? local.toString() : "Invalid Date";
  }
}
