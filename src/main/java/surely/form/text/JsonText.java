package surely.form.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import surely.json.StrictJson;

/** JSON values in words. */
public final class JsonText {

  private static final int LONGEST_QUOTE = 40;

  private JsonText() {}

  /**
   * A scalar as the text by which SurveyJS takes it for the same value: {@code 1} and {@code "1"}
   * are one choice, and so are {@code true} and {@code "true"}. Source: {@code
   * Helpers.isTwoValueEquals} of survey-core, checked against 2.5.43.
   */
  public static String of(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return of(number.doubleValue());
    }
    return value.toString();
  }

  /** As JavaScript writes it, without an exponent: 1, 0.5. */
  public static String of(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  /** A scalar as text, and anything else as JSON. */
  public static String words(JsonValue value, String locale) {
    return isScalar(value) ? of(value) : value.toString();
  }

  public static JsonNumber number(double number) {
    return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
        ? StrictJson.JSON.createValue((int) number)
        : StrictJson.JSON.createValue(number);
  }

  public static JsonString string(String text) {
    return StrictJson.JSON.createValue(text);
  }

  /** The value if it is an object; else an empty one. */
  public static JsonObject object(JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  public static boolean isScalar(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING, NUMBER, TRUE, FALSE -> true;
      default -> false;
    };
  }

  /**
   * Whether survey-core treats it as no answer: an empty text, list or object, or an object of
   * such.
   */
  public static boolean isHollow(JsonValue value) {
    return value == null
        || switch (value.getValueType()) {
          case OBJECT -> value.asJsonObject().values().stream().allMatch(JsonText::isHollow);
          case ARRAY -> value.asJsonArray().isEmpty();
          case STRING -> ((JsonString) value).getString().isEmpty();
          default -> false;
        };
  }

  /** Whether respondents have said nothing by it: hollow, or made of blanks. */
  public static boolean saysNothing(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> value.asJsonObject().values().stream().allMatch(JsonText::saysNothing);
      case STRING -> isBlank(((JsonString) value).getString());
      default -> isHollow(value);
    };
  }

  /** How many values it is made of, about. */
  public static int weight(JsonValue value) {
    int weight = 1;
    if (value instanceof JsonArray list) {
      for (JsonValue item : list) {
        weight += weight(item);
      }
    } else if (value instanceof JsonObject object) {
      for (JsonValue item : object.values()) {
        weight += weight(item);
      }
    } else if (value instanceof JsonString text) {
      weight += text.getString().length() / 16;
    }
    return weight;
  }

  /** Whether it has only characters that JavaScript trims. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(JsonText::isSpace);
  }

  static boolean isSpace(int character) {
    return character >= '\t' && character <= '\r'
        || Character.isSpaceChar(character)
        || character == '\uFEFF';
  }

  /** The JSON type of this value in plain words. */
  public static String typeOf(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NULL -> "null";
    };
  }

  /** In JSON's notation, short enough for a message. */
  public static String quote(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> quote(((JsonString) value).getString());
      case ARRAY -> "[...]";
      case OBJECT -> "{...}";
      default -> shorten(value.toString());
    };
  }

  public static String quote(String text) {
    return '"' + shorten(text) + '"';
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
  }
}
