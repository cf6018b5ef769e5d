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
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonString string)) {
      check.wrong(at, "wrong-type.text", JsonText.quote(answer));
      return;
    }
    String text = string.getString();
    if (maxLength > 0 && text.length() > maxLength) {
      check.wrong(at, "too-long", text.length(), maxLength);
    }
    if (!format.fits(text)) {
      check.wrong(at, "wrong-format", JsonText.quote(text), check.texts().word(format.key()));
    }
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}
