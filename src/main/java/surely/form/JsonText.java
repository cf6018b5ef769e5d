package surely.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;

/** JSON values in words. */
final class JsonText {

  private static final int LONGEST_QUOTE = 40;

  private JsonText() {
  }

  /**
   * A scalar as the text by which SurveyJS takes it for the same value: {@code 1} and {@code "1"} are one choice, and so are
   * {@code true} and {@code "true"}. Source: {@code Helpers.isTwoValueEquals} of survey-core, checked against 2.5.43.
   */
  static String of(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return of(number.doubleValue());
    }
    return value.toString();
  }

  /** As JavaScript writes it, without an exponent: 1, 0.5. */
  static String of(double number) {
    return Double.isFinite(number) ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : Double.toString(number);
  }

  static boolean isScalar(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING, NUMBER, TRUE, FALSE -> true;
      default -> false;
    };
  }

  /** Whether there is nothing in it but what JavaScript trims. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(JsonText::isSpace);
  }

  static boolean isSpace(int character) {
    return character >= '\t' && character <= '\r' || Character.isSpaceChar(character) || character == '\uFEFF';
  }

  /** What a person calls the JSON type of this value. */
  static String typeOf(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NULL -> "null";
    };
  }

  /** A scalar in JSON's notation, or the type of anything else, short enough for a message. */
  static String quote(JsonValue value) {
    return value instanceof JsonString string ? quote(string.getString()) : isScalar(value) ? shorten(value.toString()) : typeOf(value);
  }

  static String quote(String text) {
    return '"' + shorten(text) + '"';
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
  }
}
