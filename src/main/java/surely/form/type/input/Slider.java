package surely.form.type.input;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.tally.NumberCounter;
import surely.form.text.JsonText;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A number on a scale. Neither the steps nor computed limits are checked: survey-core checks
 * nothing, and an expression may have moved a limit after the question was answered.
 *
 * @param min null if an expression computes it
 * @param max null if an expression computes it
 */
record Slider(Double min, Double max) implements QuestionType {

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    String type = props.text("sliderType");
    double step = orElse(NumberInput.readNumber(props, "step"), 1);
    Limit<Double> min = Limit.read(props, "min", name -> NumberInput.readNumber(props, name));
    Limit<Double> max = Limit.read(props, "max", name -> NumberInput.readNumber(props, name));
    double least = orElse(min.fixed(), 0);
    double most = orElse(max.fixed(), 100);
    if (type != null && !type.equals("single") && !type.equals("range")) {
      props.wrong(
          "sliderType", "wrong-value", "is " + JsonText.quote(type) + ". Use single or range.");
    } else if (step <= 0) {
      props.wrong("step", "wrong-value", "is " + JsonText.of(step) + ". Use a number above 0.");
    } else if (least >= most) {
      props.wrong(
          props.has("min") ? "min" : "max",
          "contradiction",
          "leaves no scale, which would go from "
              + JsonText.of(least)
              + " to "
              + JsonText.of(most)
              + ". Make \"max\" more than \"min\".");
    }
    Slider slider =
        new Slider(min.expression() == null ? least : null, max.expression() == null ? most : null);
    return "range".equals(type) ? new SliderRange(slider) : slider;
  }

  private static double orElse(Double number, double otherwise) {
    return number == null ? otherwise : number;
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonNumber number) || !Double.isFinite(number.doubleValue())) {
      validation.wrong(at, "wrong-type.number", JsonText.quote(answer));
    } else if (min != null && number.doubleValue() < min) {
      validation.wrong(at, "too-small", JsonText.quote(answer), JsonText.of(min));
    } else if (max != null && number.doubleValue() > max) {
      validation.wrong(at, "too-large", JsonText.quote(answer), JsonText.of(max));
    }
  }

  @Override
  public Counter counter() {
    return new NumberCounter();
  }
}
