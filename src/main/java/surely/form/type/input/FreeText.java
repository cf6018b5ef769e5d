package surely.form.type.input;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.Regex;
import surely.form.text.JsonText;
import surely.form.text.TextFormat;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * Any text, or any of one format: comment, and text for most input types.
 *
 * <p>survey-core ignores minLength and pattern, so in its pages only the server enforces them;
 * Surely's own pages do, too.
 *
 * @param minLength the least length, in UTF-16 units as browsers count; does not apply to an empty
 *     answer, as in HTML
 * @param maxLength the greatest length, counted in the same way; 0 for no limit
 * @param pattern the pattern that the whole text has to match, as in HTML; null for none
 * @param isWritten whether expressions or triggers write the answer: survey-core sends numbers and
 *     booleans that they produce as such, and not as texts
 */
record FreeText(int minLength, int maxLength, TextFormat format, Regex pattern, boolean isWritten)
    implements QuestionType {

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    return read(props, survey, TextFormat.ANY);
  }

  static QuestionType read(DefinitionObject props, SurveyProperties survey, TextFormat format) {
    int own = props.whole("maxLength", -1, -1);
    int most = own < 0 ? survey.maxTextLength() : own;
    int least = props.whole("minLength", 0, 0);
    if (most > 0 && least > most) {
      props.wrong("minLength", "contradiction", "is more than \"maxLength\". Nobody could answer.");
    }
    return new FreeText(
        least,
        most,
        format,
        Regex.ofWhole(props, "pattern"),
        survey.hasCopyingTriggers()
            || props.has("setValueExpression", "defaultValueExpression")
            || props.isExpression("defaultValue"));
  }

  /** survey-core treats spaces alone as no answer, but as a wrong e-mail address. */
  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString string
        && (format == TextFormat.ANY
            ? JsonText.isBlank(string.getString())
            : string.getString().isEmpty());
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (answer instanceof JsonString string) {
      checkText(string.getString(), at, validation);
    } else if (!isWritten || !JsonText.isScalar(answer) || format != TextFormat.ANY) {
      validation.wrong(at, "wrong-type.text", JsonText.quote(answer));
    }
  }

  private void checkText(String text, Pointer at, Validation validation) {
    if (text.length() < minLength) {
      validation.wrong(at, "too-short", text.length(), minLength);
    }
    if (maxLength > 0 && text.length() > maxLength) {
      validation.wrong(at, "too-long", text.length(), maxLength);
    }
    if (!format.fits(text)) {
      validation.wrong(
          at, "wrong-format", JsonText.quote(text), validation.texts().word(format.key()));
    } else if (pattern != null && !pattern.finds(text, validation)) {
      validation.wrong(at, "wrong-format.pattern", JsonText.quote(text));
    }
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}
