package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Any text, or any of one format: comment, and text for most input types.
 *
 * @param maxLength in UTF-16 units as browsers count; 0 for no limit
 */
record FreeText(int maxLength, TextFormat format) implements Kind {

  /** survey-core knows neither of these; a respondent's browser would not heed them, and the server alone would refuse the answer. */
  private static final Unsupported UNSUPPORTED = Unsupported.properties("minLength", "pattern");

  static Kind read(Props props, SurveyWide survey) {
    return read(props, survey, TextFormat.ANY);
  }

  static Kind read(Props props, SurveyWide survey, TextFormat format) {
    UNSUPPORTED.refuseIn(props);
    int own = props.whole("maxLength", -1, -1);
    return new FreeText(own < 0 ? survey.maxTextLength() : own, format);
  }

  /** To survey-core spaces alone are no answer; but they are a wrong e-mail address. */
  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString string
        && (format == TextFormat.ANY ? JsonText.isBlank(string.getString()) : string.getString().isEmpty());
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    if (!(answer instanceof JsonString string)) {
      issues.add(at, "wrong-type", "The answer is " + JsonText.typeOf(answer) + ". Send a text.");
      return;
    }
    String text = string.getString();
    if (maxLength > 0 && text.length() > maxLength) {
      issues.add(at, "too-long", "The answer has " + text.length() + " characters. Send at most " + maxLength + ".");
    }
    if (!format.fits(text)) {
      issues.add(at, "wrong-format", "The answer is " + JsonText.quote(text) + ". Send " + format + ".");
    }
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}
