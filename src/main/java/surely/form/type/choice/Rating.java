package surely.form.type.choice;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import surely.form.definition.Choice;
import surely.form.definition.ChoicesReader;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.validation.QuestionType;

/**
 * A rating is a choice among its rate values, which are listed, or counted from rateMin to rateMax
 * by rateStep. Values that survey-core would silently ignore or cut off are refused.
 */
final class Rating {

  private static final int MOST_COUNTED = 20;
  private static final int MOST_SMILEYS = 10;

  private final DefinitionObject props;
  private final ChoicesReader reader;

  private Rating(DefinitionObject props) {
    this.props = props;
    this.reader = new ChoicesReader(props);
  }

  /** Null if there is no scale; the error is reported. */
  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    return new Rating(props).read();
  }

  private QuestionType read() {
    int issuesBefore = props.issues().reported();
    int wanted = props.has("rateCount") ? props.whole("rateCount", 1, 0) : 0;
    reader.readList("rateValues");
    boolean listed = reader.choices() != null;
    if (listed && props.has("autoGenerate") && !JsonValue.FALSE.equals(props.get("autoGenerate"))) {
      props.wrong(
          "autoGenerate",
          "contradiction",
          "makes SurveyJS ignore \"rateValues\". Take one of them out.");
    } else if (!listed) {
      count(wanted);
    }
    if (props.issues().reported() > issuesBefore) {
      return null;
    }
    checkSize(reader.choices().size(), wanted);
    return new SingleChoice(OfferedChoices.of(reader.choices()));
  }

  /** survey-core uses rateCount only together with exactly one of rateMin and rateMax. */
  private void count(int wanted) {
    OptionalDouble first = props.number("rateMin");
    OptionalDouble last = props.number("rateMax");
    double step = props.number("rateStep").orElse(1);
    double span = step * (wanted - 1);
    double min = first.orElse(wanted > 0 && last.isPresent() ? last.getAsDouble() - span : 1);
    double max = last.orElse(wanted > 0 && first.isPresent() ? min + span : 5);
    if (step <= 0) {
      props.wrong("rateStep", "wrong-value", "is " + JsonText.of(step) + ". Use a number above 0.");
    } else if (min >= max) {
      props.wrong(
          first.isPresent() ? "rateMin" : "rateMax",
          "contradiction",
          "leaves no scale, which would go from "
              + JsonText.of(min)
              + " to "
              + JsonText.of(max)
              + ". Make \"rateMax\" more than \"rateMin\".");
    } else if ((max - min) / step >= MOST_COUNTED) {
      props.wrong(
          "rateMax",
          "too-many-choices",
          "makes a scale of more than "
              + MOST_COUNTED
              + " values, of which SurveyJS would show the first. "
              + "Make the scale shorter, or list \"rateValues\".");
    } else {
      addCounted(min, max, step);
    }
  }

  private void addCounted(double min, double max, double step) {
    int places = decimalPlaces(step);
    double value = min;
    for (int i = 0; i < MOST_COUNTED && value <= max; i++) {
      reader.add(Choice.of(JsonText.number(value)), props.pointer("rateStep"));
      value = rounded(value + step, places);
    }
  }

  /**
   * survey-core's guard against 0.1 + 0.2: a value that is not whole is rounded to the decimal
   * places of the step.
   */
  private static double rounded(double value, int places) {
    return value == Math.rint(value)
        ? value
        : new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
  }

  private static int decimalPlaces(double step) {
    int places = 0;
    for (double scaled = step; scaled != Math.rint(scaled); scaled *= 10) {
      places++;
    }
    return places;
  }

  private void checkSize(int size, int wanted) {
    if (wanted > 0 && wanted != size) {
      props.wrong(
          "rateCount",
          "contradiction",
          "is "
              + wanted
              + ", but SurveyJS would show "
              + size
              + " values. Leave it out, and give \"rateMax\" or list \"rateValues\".");
    }
    if ("smileys".equals(props.text("rateType", "rateDisplayMode")) && size > MOST_SMILEYS) {
      issueSmileys(size);
    }
  }

  private void issueSmileys(int size) {
    props
        .issues()
        .add(
            props.pointer("rateType", "rateDisplayMode"),
            "too-many-choices",
            "SurveyJS shows at most "
                + MOST_SMILEYS
                + " smileys, and there are "
                + size
                + " values. Make the scale shorter.");
  }
}
