package surely.form.type.input;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.tally.NumberCounter;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.text.NumberText;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A number: text with inputType number or range.
 *
 * @param step the answer must be a multiple of this, counted from 0 as in survey-core; null for any
 *     number
 */
record NumberInput(Limit<Double> min, Limit<Double> max, Double step, Label stepErrorText)
    implements QuestionType {

  private static final double FINEST = 1_000_000;

  static QuestionType readNumber(DefinitionObject props, SurveyProperties survey) {
    Double step = readNumber(props, "step");
    if (step != null && step <= 0) {
      props.wrong("step", "wrong-value", "is " + JsonText.of(step) + ". Use a number above 0.");
    }
    return read(props, step);
  }

  /** Reads a range input, which keeps to its steps itself; survey-core does not check them. */
  static QuestionType readRange(DefinitionObject props, SurveyProperties survey) {
    return read(props, null);
  }

  static NumberInput read(DefinitionObject props, Double step) {
    Limit<Double> min = Limit.read(props, "min", name -> readNumber(props, name));
    Limit<Double> max = Limit.read(props, "max", name -> readNumber(props, name));
    if (min.fixed() != null && max.fixed() != null && min.fixed() > max.fixed()) {
      props.wrong("min", "contradiction", "is more than \"max\". Nobody could answer.");
    }
    return new NumberInput(min, max, step, props.label("stepErrorText"));
  }

  /** Returns a copy with another least number. */
  NumberInput from(double least) {
    return new NumberInput(new Limit<>(least, null, min.errorText()), max, step, stepErrorText);
  }

  /** SurveyJS's designer writes these as numbers or as texts. */
  static Double readNumber(DefinitionObject props, String name) {
    if (!(props.get(name) instanceof JsonString string)) {
      OptionalDouble number = props.number(name);
      return number.isPresent() ? number.getAsDouble() : null;
    }
    String text = string.getString();
    if (NumberText.isNumber(text)) {
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
  public void checkDefault(JsonValue value, Pointer at, Validation validation) {
    boolean becomesNumber =
        value instanceof JsonString text && NumberText.isNumber(text.getString());
    if (!becomesNumber) {
      check(value, at, validation);
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonNumber number) || !Double.isFinite(number.doubleValue())) {
      validation.wrong(at, "wrong-type.number", JsonText.quote(answer));
      return;
    }
    double value = number.doubleValue();
    OptionalDouble least = limits(min, validation).min();
    OptionalDouble greatest = limits(max, validation).max();
    if (least.isPresent() && value < least.getAsDouble()) {
      String limit = JsonText.of(least.getAsDouble());
      validation.wrong(at, "too-small", min.text(limit, validation), JsonText.quote(answer), limit);
    }
    if (greatest.isPresent() && value > greatest.getAsDouble()) {
      String limit = JsonText.of(greatest.getAsDouble());
      validation.wrong(at, "too-large", max.text(limit, validation), JsonText.quote(answer), limit);
    }
    if (step != null && !isMultiple(value, step)) {
      validation.wrong(
          at,
          "wrong-step",
          new Limit<>(step, null, stepErrorText).text(JsonText.of(step), validation),
          JsonText.quote(answer),
          JsonText.of(step));
    }
  }

  /**
   * The values that the limit may have had; empty if there is no limit, if it is not a number, or
   * if it is unknown.
   */
  private static DoubleStream limits(Limit<Double> limit, Validation validation) {
    double[] limits =
        limit.values(validation, JsonText::number).stream()
            .mapToDouble(
                value ->
                    value instanceof JsonNumber number
                        ? number.doubleValue()
                        : value instanceof JsonString text && NumberText.isNumber(text.getString())
                            ? Double.parseDouble(text.getString())
                            : Double.NaN)
            .toArray();
    return DoubleStream.of(limits).anyMatch(Double::isNaN)
        ? DoubleStream.empty()
        : DoubleStream.of(limits);
  }

  /**
   * As in survey-core, both are scaled to whole numbers, and digits beyond the sixth decimal place
   * are rounded off.
   */
  private static boolean isMultiple(double value, double step) {
    double scale = 1;
    while ((round(step * scale) / scale != step || round(value * scale) / scale != value)
        && scale < FINEST) {
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
    return new NumberCounter();
  }
}
