package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

/**
 * A value that can be picked.
 *
 * @param text      the value as {@link JsonText#of} writes it
 * @param type      the JSON type of the value
 * @param exclusive whether it can only be picked alone, such as "None"
 */
record Choice(String text, ValueType type, boolean exclusive) {

  /** SurveyJS reads "a|Apple" as the value a with the text Apple. */
  static Choice of(JsonValue value, boolean exclusive) {
    String text = JsonText.of(value);
    int bar = value instanceof JsonString ? text.indexOf('|') : -1;
    return new Choice(bar < 0 ? text : text.substring(0, bar), value.getValueType(), exclusive);
  }

  static Choice of(String text) {
    return new Choice(text, ValueType.STRING, false);
  }

  static Choice of(double number) {
    return new Choice(JsonText.of(number), ValueType.NUMBER, false);
  }

  boolean isNumber() {
    return type == ValueType.NUMBER;
  }

  /** In JSON's notation, shortened. */
  @Override
  public String toString() {
    return type == ValueType.STRING ? JsonText.quote(text) : text;
  }
}
