package surely.expression;

import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import surely.json.StrictJson;

/** Where Surely decides otherwise than survey-core, on purpose. */
enum Difference {

  /** survey-core throws, for instance where null is an argument; Surely refuses the text, or has no value. */
  CRASH {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return c.expected().equals("crash") && (actual.equals("null") || actual.equals("error"));
    }
  },

  /** These read the form as it runs in the browser (titles, visibility, errors), which the server does not have. */
  NEEDS_THE_RUNNING_FORM {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return actual.equals("error") && RUNNING_FORM.matcher(c.expression()).find();
    }
  },

  /** A date as a text, such as today() + "", is what the browser and its language make of it; Surely writes ISO 8601. */
  DATE_AS_TEXT {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      boolean asText = c.expression().contains("+") || c.expression().matches(".*(contains|anyof|allof|noneof).*");
      return asText && c.expression().matches(".*(today|currentDate|getDate)\\(.*");
    }
  },

  /** Of texts that are no ISO 8601 date, such as "5" or "1/2/2026", each browser makes another date; Surely makes none. */
  DATE_THAT_IS_NOT_ISO {
    @Override
    boolean explains(ExpressionCase c, Object actual) {
      return c.expression().contains("Date(") && (c.expression().contains("'5'") || c.values().containsValue(FIVE));
    }
  };

  private static final Pattern RUNNING_FORM =
      Pattern.compile("\\{\\$|(displayValue|isContainerReady|isDisplayMode|propertyValue|getComment)\\(");
  private static final JsonValue FIVE = StrictJson.JSON.createValue("05");

  abstract boolean explains(ExpressionCase c, Object actual);

  /** Null if none explains it. */
  static Difference of(ExpressionCase c, Object actual) {
    for (Difference difference : values()) {
      if (difference.explains(c, actual)) {
        return difference;
      }
    }
    return null;
  }
}
