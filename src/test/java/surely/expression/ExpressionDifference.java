package surely.expression;

import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import surely.json.StrictJson;

/** Deliberate differences between Surely and survey-core. */
enum ExpressionDifference {

  /**
   * survey-core throws an exception, for instance for an argument that is null. Surely refuses the
   * expression, or gives no value.
   */
  CRASH {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return c.expected().equals("crash") && (actual.equals("null") || actual.equals("error"));
    }
  },

  /**
   * These expressions read the form as it runs in the browser (titles, visibility, errors), which
   * the server does not have.
   */
  NEEDS_THE_RUNNING_FORM {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return actual.equals("error") && RUNNING_FORM.matcher(c.expression()).find();
    }
  },

  /**
   * A date as a text, such as today() + "", depends on the browser and its language in survey-core.
   * Surely writes ISO 8601.
   */
  DATE_AS_TEXT {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return c.expected() instanceof String text && isoDates(text).equals(actual);
    }
  },

  /** Searches in such a text: survey-core finds an A in "Mar", and does not find "2026-03-29". */
  DATE_SEARCHED_AS_TEXT {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return SEARCHED.contains(c.expression()) && c.expected().equals(true) && actual.equals(false);
    }
  },

  /**
   * Each browser makes a different date of a text that is not ISO 8601, such as "5" or "05". For
   * Surely it is no date, so it is neither before nor after another.
   */
  DATE_THAT_IS_NOT_ISO {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      boolean isNoDate = c.expression().contains("'5'") || c.values().containsValue(FIVE);
      return isNoDate
          && COMPARISON.matcher(c.expression()).find()
          && c.expected().equals(true)
          && actual.equals(false);
    }
  };

  private static final Pattern RUNNING_FORM =
      Pattern.compile(
          "\\{\\$|(displayValue|isContainerReady|isDisplayMode|propertyValue|getComment)\\(");
  private static final JsonValue FIVE = StrictJson.JSON.createValue("05");
  private static final Pattern COMPARISON =
      Pattern.compile("Date\\(\\) (<|>|greater|less)|(<|>|greater|less)\\w*=? currentDate\\(");
  private static final Set<String> SEARCHED =
      Set.of("today() allof {s2}", "'2026-03-29T14:05:06' noneof currentDate()");
  private static final Pattern OF_JAVASCRIPT =
      Pattern.compile(
          "\\w{3} (\\w{3} \\d\\d \\d{4} \\d\\d:\\d\\d:\\d\\d) GMT\\+0000 \\(Coordinated "
              + "Universal Time\\)");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("MMM dd uuuu HH:mm:ss", Locale.ROOT);

  abstract boolean explains(ExpressionCase c, Object actual);

  /**
   * The text with its dates as Surely writes them. JavaScript leaves out the milliseconds, which
   * only the current time has.
   */
  private static String isoDates(String text) {
    return OF_JAVASCRIPT
        .matcher(text)
        .replaceAll(
            date -> {
              LocalDateTime written = LocalDateTime.parse(date.group(1), FORMAT);
              LocalDateTime now = ExpressionCase.NOW.toLocalDateTime();
              return (written.equals(now.truncatedTo(ChronoUnit.SECONDS)) ? now : written)
                  .toString();
            });
  }

  /** The difference that explains this result; null if none does. */
  static ExpressionDifference of(ExpressionCase c, Object actual) {
    for (ExpressionDifference difference : values()) {
      if (difference.explains(c, actual)) {
        return difference;
      }
    }
    return null;
  }
}
