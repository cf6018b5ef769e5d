package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * A date, a time, a week and the like, as a text.
 *
 * @param min null for no limit
 * @param max null for no limit
 */
record MomentInput(MomentFormat format, String min, String max) implements Kind {

  /** survey-core's settings.maxDate, which holds where a question says nothing. */
  private static final String LAST_DATE = "2999-12-31";

  static Kind read(Props props, MomentFormat format) {
    String min = readLimit(props, "min", format);
    String max = readLimit(props, "max", format);
    if (min != null && max != null && format.parse(min).compareTo(format.parse(max)) > 0) {
      props.wrong("min", "contradiction", "is after \"max\". Nobody could answer.");
    }
    boolean dated = format == MomentFormat.DATE || format == MomentFormat.DATETIME_LOCAL;
    return new MomentInput(format, min, max == null && dated ? LAST_DATE : max);
  }

  private static String readLimit(Props props, String name, MomentFormat format) {
    String limit = props.text(name);
    if (limit == null || limit.isBlank()) {
      return null;
    }
    if (limit.startsWith("=")) {
      Unsupported.refuse(props, name);
      return null;
    }
    if (format.parse(limit) == null) {
      props.wrong(name, "wrong-value", "is " + JsonText.quote(limit) + ". Make it " + format + ".");
      return null;
    }
    return limit;
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    if (!(answer instanceof JsonString string)) {
      issues.add(at, "wrong-type", "The answer is " + JsonText.typeOf(answer) + ". Send " + format + ", as a text.");
      return;
    }
    Comparable<Object> moment = format.parse(string.getString());
    if (moment == null) {
      issues.add(at, "wrong-format", "The answer is " + JsonText.quote(answer) + ". Send " + format + ".");
    } else if (min != null && moment.compareTo(format.parse(min)) < 0) {
      issues.add(at, "too-small", "The answer is " + JsonText.quote(answer) + ". The first possible is " + min + ".");
    } else if (max != null && moment.compareTo(format.parse(max)) > 0) {
      issues.add(at, "too-large", "The answer is " + JsonText.quote(answer) + ". The last possible is " + max + ".");
    }
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}
