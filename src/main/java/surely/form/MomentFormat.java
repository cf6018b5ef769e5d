package surely.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** How browsers write dates and times (HTML, "dates and times"), without a zone. */
enum MomentFormat {

  DATE("a date that exists, such as 2026-03-01", LocalDate::parse),
  DATETIME_LOCAL("a date and time such as 2026-03-01T09:30", MomentFormat::parseDateTime),
  MONTH("a month such as 2026-03", YearMonth::parse),
  WEEK("a week that exists, such as 2026-W09", text -> LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)),
  TIME("a time of day such as 09:30", LocalTime::parse);

  private static final int DATE_LENGTH = 10;

  private final String words;
  private final Function<String, Comparable<?>> parser;

  MomentFormat(String words, Function<String, Comparable<?>> parser) {
    this.words = words;
    this.parser = parser;
  }

  /** Null if the text is not of this format, or no such moment exists. */
  @SuppressWarnings("unchecked")
  Comparable<Object> parse(String text) {
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return null;
    }
    try {
      return (Comparable<Object>) parser.apply(text);
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /** A date is the start of its day, as survey-core takes it in min and max. */
  private static LocalDateTime parseDateTime(String text) {
    return text.length() == DATE_LENGTH ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
  }

  @Override
  public String toString() {
    return words;
  }
}
