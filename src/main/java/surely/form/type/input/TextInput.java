package surely.form.type.input;

import java.util.Map;
import java.util.TreeMap;
import surely.form.definition.SurveyProperties;
import surely.form.reading.TypeReader;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.DateTimeFormat;
import surely.form.text.JsonText;
import surely.form.text.TextFormat;
import surely.form.validation.QuestionType;

/** A single line of input; its inputType decides which answers it takes. */
final class TextInput {

  /** survey-core compares these as texts whatever the input type, so that "10" is less than "9". */
  private static final UnsupportedProperties OF_FREE_TEXT =
      UnsupportedProperties.properties("min", "max", "minValueExpression", "maxValueExpression");

  private static final Map<String, TypeReader> READERS =
      Map.ofEntries(
          Map.entry("text", freeText(TextFormat.ANY)),
          Map.entry("password", freeText(TextFormat.ANY)),
          Map.entry("tel", freeText(TextFormat.ANY)),
          Map.entry("url", freeText(TextFormat.ANY)),
          Map.entry("email", freeText(TextFormat.EMAIL)),
          Map.entry("color", TextInput::color),
          Map.entry("number", NumberInput::readNumber),
          Map.entry("range", NumberInput::readRange),
          Map.entry("date", moment(DateTimeFormat.DATE)),
          Map.entry("datetime-local", moment(DateTimeFormat.DATETIME_LOCAL)),
          Map.entry("month", moment(DateTimeFormat.MONTH)),
          Map.entry("week", moment(DateTimeFormat.WEEK)),
          Map.entry("time", moment(DateTimeFormat.TIME)));

  private TextInput() {}

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    String inputType = props.text("inputType");
    if (Mask.isOn(props, inputType == null ? "text" : inputType)) {
      OF_FREE_TEXT.refuseIn(props);
      return Mask.read(props, survey);
    }
    TypeReader reader = READERS.get(inputType == null ? "text" : inputType);
    if (reader == null) {
      props.wrong(
          "inputType",
          "wrong-value",
          "is "
              + JsonText.quote(inputType)
              + ". Use one of "
              + String.join(", ", new TreeMap<>(READERS).keySet())
              + ".");
      return null;
    }
    return reader.read(props, survey);
  }

  private static TypeReader freeText(TextFormat format) {
    return (props, survey) -> {
      OF_FREE_TEXT.refuseIn(props);
      return FreeText.read(props, survey, format);
    };
  }

  /** Browsers apply lengths and patterns only to inputs in which one types. */
  private static QuestionType color(DefinitionObject props, SurveyProperties survey) {
    OF_FREE_TEXT.refuseIn(props);
    return new FreeText(0, 0, TextFormat.COLOR, null, false);
  }

  private static TypeReader moment(DateTimeFormat format) {
    return (props, survey) -> DateTimeInput.read(props, format);
  }
}
