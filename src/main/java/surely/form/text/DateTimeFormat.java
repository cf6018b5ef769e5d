package surely.form.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** How browsers write dates and times (HTML, "dates and times"), without a zone. */
public enum DateTimeFormat {
  DATE("format.date", LocalDate::parse),
  DATETIME_LOCAL("format.datetime-local", DateTimeFormat::parseDateTime),
  MONTH("format.month", YearMonth::parse),
  WEEK("format.week", text -> LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)),
  TIME("format.time", LocalTime::parse);

  private static final int DATE_LENGTH = 10;

  private final String key;
  private final Function<String, Comparable<?>> parser;

  DateTimeFormat(String key, Function<String, Comparable<?>> parser) {
    this.key = key;
    this.parser = parser;
  }

  public boolean isDate() {
    return this == DATE || this == DATETIME_LOCAL;
  }

  /** Parses a text; null if it does not have this format, or if there is no such date or time. */
  @SuppressWarnings("unchecked")
  public Comparable<Object> parse(String text) {
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return null;
    }
    try {
      return (Comparable<Object>) parser.apply(text);
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /**
   * Converts a limit that an expression computed; null for formats in which survey-core compares
   * limits and answers as plain texts.
   */
  @SuppressWarnings("unchecked")
  public Comparable<Object> of(LocalDateTime moment) {
    Comparable<?> limit =
        switch (this) {
          case DATE -> moment.toLocalDate();
          case DATETIME_LOCAL -> moment.truncatedTo(ChronoUnit.MINUTES);
          case MONTH -> YearMonth.from(moment);
          case WEEK, TIME -> null;
        };
    return (Comparable<Object>) limit;
  }

  /** A date without a time stands for the start of that day, as in survey-core's min and max. */
  private static LocalDateTime parseDateTime(String text) {
    return text.length() == DATE_LENGTH
        ? LocalDate.parse(text).atStartOfDay()
        : LocalDateTime.parse(text);
  }

  /** The key of its name in {@link ValidationMessages}. */
  public String key() {
    return key;
  }
}
