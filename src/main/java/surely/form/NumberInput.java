package surely.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A number: text with inputType number or range.
 *
 * @param min  null for no limit
 * @param max  null for no limit
 * @param step null for any number; otherwise it has to be a multiple of this, counted from 0 as in survey-core
 */
record NumberInput(Double min, Double max, Double step) implements Kind {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final double FINEST = 1_000_000;

  static Kind readNumber(Props props, SurveyWide survey) {
    Double step = readNumber(props, "step");
    if (step != null && step <= 0) {
      props.wrong("step", "wrong-value", "is " + JsonText.of(step) + ". Use a number above 0.");
    }
    return read(props, step);
  }

  /** A slider keeps its steps by itself, and survey-core does not check them. */
  static Kind readRange(Props props, SurveyWide survey) {
    return read(props, null);
  }

  private static Kind read(Props props, Double step) {
    Double min = readNumber(props, "min");
    Double max = readNumber(props, "max");
    if (min != null && max != null && min > max) {
      props.wrong("min", "contradiction", "is more than \"max\". Nobody could answer.");
    }
    return new NumberInput(min, max, step);
  }

  /** SurveyJS's designer writes these as numbers or as texts. */
  private static Double readNumber(Props props, String name) {
    if (!(props.get(name) instanceof JsonString string)) {
      OptionalDouble number = props.number(name);
      return number.isPresent() ? number.getAsDouble() : null;
    }
    String text = string.getString();
    if (text.startsWith("=")) {
      Unsupported.refuse(props, name);
    } else if (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
      return Double.valueOf(text);
    } else if (!text.isBlank() && !(name.equals("step") && text.equals("any"))) {
      props.wrong(name, "wrong-value", "is " + JsonText.quote(text) + ". Make it a number.");
    }
    return null;
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Issues issues) {
    boolean becomesNumber = value instanceof JsonString text && DECIMAL.matcher(text.getString()).matches();
    if (!becomesNumber) {
      check(value, at, issues);
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    if (!(answer instanceof JsonNumber number) || !Double.isFinite(number.doubleValue())) {
      issues.add(at, "wrong-type", "The answer is " + JsonText.quote(answer) + ". Send a number such as 42, without quotes.");
      return;
    }
    double value = number.doubleValue();
    if (min != null && value < min) {
      issues.add(at, "too-small", "The answer is " + JsonText.quote(answer) + ". Send at least " + JsonText.of(min) + ".");
    }
    if (max != null && value > max) {
      issues.add(at, "too-large", "The answer is " + JsonText.quote(answer) + ". Send at most " + JsonText.of(max) + ".");
    }
    if (step != null && !isMultiple(value, step)) {
      issues.add(at, "wrong-step", "The answer is " + JsonText.quote(answer) + ". Send a multiple of " + JsonText.of(step) + ".");
    }
  }

  /** As survey-core does it: both are scaled to whole numbers, and what is finer than a millionth is rounded off. */
  private static boolean isMultiple(double value, double step) {
    double scale = 1;
    while ((round(step * scale) / scale != step || round(value * scale) / scale != value) && scale < FINEST) {
      scale *= 10;
    }
    double whole = round(step * scale);
    return whole <= 0 || round(value * scale) % whole == 0;
  }

  private static double round(double number) {
    return Math.floor(number + 0.5);
  }

  @Override
  public Counter counter() {
    return new Counter() {
      private final Statistics numbers = new Statistics();

      @Override
      public void add(JsonValue answer) {
        if (answer instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
          numbers.add(number.doubleValue());
        }
      }

      @Override
      public Map<String, Object> sums() {
        return numbers.sums();
      }
    };
  }
}
