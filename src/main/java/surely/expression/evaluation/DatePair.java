package surely.expression.evaluation;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import surely.expression.value.JsDate;

/**
 * Two values to compare; a text beside a date is read as a date, and the parts that the text does
 * not have are not compared.
 */
record DatePair(Object left, Object right) {

  static DatePair of(Object left, Object right, Evaluation run) {
    if (left instanceof JsDate date && right instanceof String text) {
      return compare(shortened(date, text.length()), text, run);
    }
    if (left instanceof String text && right instanceof JsDate date) {
      return compare(date, text, run).swapped();
    }
    return new DatePair(left, right);
  }

  DatePair swapped() {
    return new DatePair(right, left);
  }

  /** A text of a day's length is compared with the day's start. */
  private static JsDate shortened(JsDate date, int length) {
    if (!date.isValid() || length >= 17) {
      return date;
    }
    var unit = length < 11 ? ChronoUnit.DAYS : length < 14 ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
    return new JsDate(date.local().truncatedTo(unit), date.zone());
  }

  private static DatePair compare(JsDate date, String text, Evaluation run) {
    JsDate other = JsDate.of(text, run.scope().now());
    if (!date.isValid() || !other.isValid()) {
      return new DatePair(date, other);
    }
    LocalTime time = date.local().toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime start = other.local().toLocalDate().atTime(0, 0, 0, other.local().getNano());
    return new DatePair(
        new JsDate(date.local().truncatedTo(ChronoUnit.SECONDS), date.zone()),
        time.equals(LocalTime.MIDNIGHT) ? new JsDate(start, date.zone()) : other);
  }
}
