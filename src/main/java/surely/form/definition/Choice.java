package surely.form.definition;

import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import surely.form.condition.Condition;
import surely.form.text.JsonText;
import surely.form.text.Label;

/**
 * A value that can be picked; or a row or a column of a matrix.
 *
 * @param text the value as {@link JsonText#of} writes it
 * @param value the value itself
 * @param title the text that respondents read; may be empty
 * @param kind its special meaning
 * @param visibleIf the condition that shows it; null if it is shown like the others
 */
public record Choice(String text, JsonValue value, Label title, Special kind, Condition visibleIf) {

  /** The special choices of SurveyJS. */
  public enum Special {
    NONE,
    EXCLUSIVE,
    /**
     * Added by a property of the question, as "None" is, so that no condition of the list hides it;
     * excludes the others.
     */
    ADDED_EXCLUSIVE,
    /** The same, but it does not exclude the others: "Other". */
    ADDED
  }

  public static Choice of(JsonValue value) {
    return new Choice(JsonText.of(value), value, Label.NONE, Special.NONE, null);
  }

  ValueType type() {
    return value.getValueType();
  }

  public boolean isNumber() {
    return type() == ValueType.NUMBER;
  }

  public boolean exclusive() {
    return kind == Special.EXCLUSIVE || kind == Special.ADDED_EXCLUSIVE;
  }

  public boolean isAdded() {
    return kind == Special.ADDED_EXCLUSIVE || kind == Special.ADDED;
  }

  /** The text that respondents read: the title in this language, or the value. */
  public String label(String locale) {
    String label = title.in(locale);
    return label == null ? text : label;
  }

  /** The value in JSON notation, shortened. */
  @Override
  public String toString() {
    return type() == ValueType.STRING ? JsonText.quote(text) : text;
  }
}
