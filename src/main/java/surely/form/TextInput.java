package surely.form;

import java.util.Map;
import java.util.TreeMap;

/** A single line of input; what it takes depends on its inputType. */
final class TextInput {

  /** survey-core compares these as texts whatever the input type, so that "10" is less than "9". */
  private static final Unsupported OF_FREE_TEXT = Unsupported.properties("min", "max", "minValueExpression", "maxValueExpression");

  private static final Map<String, Kinds.Reader> READERS = Map.ofEntries(
      Map.entry("text", freeText(TextFormat.ANY)),
      Map.entry("password", freeText(TextFormat.ANY)),
      Map.entry("tel", freeText(TextFormat.ANY)),
      Map.entry("url", freeText(TextFormat.ANY)),
      Map.entry("email", freeText(TextFormat.EMAIL)),
      Map.entry("color", TextInput::color),
      Map.entry("number", NumberInput::readNumber),
      Map.entry("range", NumberInput::readRange),
      Map.entry("date", moment(MomentFormat.DATE)),
      Map.entry("datetime-local", moment(MomentFormat.DATETIME_LOCAL)),
      Map.entry("month", moment(MomentFormat.MONTH)),
      Map.entry("week", moment(MomentFormat.WEEK)),
      Map.entry("time", moment(MomentFormat.TIME)));

  private TextInput() {
  }

  static Kind read(Props props, SurveyWide survey) {
    String inputType = props.text("inputType");
    if (Mask.isOn(props, inputType == null ? "text" : inputType)) {
      OF_FREE_TEXT.refuseIn(props);
      return Mask.read(props, survey);
    }
    Kinds.Reader reader = READERS.get(inputType == null ? "text" : inputType);
    if (reader == null) {
      props.wrong("inputType", "wrong-value",
          "is " + JsonText.quote(inputType) + ". Use one of " + String.join(", ", new TreeMap<>(READERS).keySet()) + ".");
      return null;
    }
    return reader.read(props, survey);
  }

  private static Kinds.Reader freeText(TextFormat format) {
    return (props, survey) -> {
      OF_FREE_TEXT.refuseIn(props);
      return FreeText.read(props, survey, format);
    };
  }

  /** Browsers heed lengths and patterns only where one types. */
  private static Kind color(Props props, SurveyWide survey) {
    OF_FREE_TEXT.refuseIn(props);
    return new FreeText(0, 0, TextFormat.COLOR, null, false);
  }

  private static Kinds.Reader moment(MomentFormat format) {
    return (props, survey) -> MomentInput.read(props, format);
  }
}
