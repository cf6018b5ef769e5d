package surely.form.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import surely.json.StrictJson;

/** JSON values as texts. */
public final class JsonText {

  private static final int LONGEST_QUOTE = 40;

  private JsonText() {}

  /**
   * A scalar as a text. To SurveyJS, scalars with the same text are the same value: {@code 1} and
   * {@code "1"} are one choice, and so are {@code true} and {@code "true"}. Source: {@code
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

  /** A number as JavaScript writes it, but without an exponent: 1, 0.5. */
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
   * Whether survey-core treats the value as no answer: null, an empty text, list or object, or an
   * object of such values.
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

  /** Whether the value has no content: it is hollow, a blank text, or an object of such values. */
  public static boolean saysNothing(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> value.asJsonObject().values().stream().allMatch(JsonText::saysNothing);
      case STRING -> isBlank(((JsonString) value).getString());
      default -> isHollow(value);
    };
  }

  /** Roughly the number of values in it; long texts count more. */
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

  /** Whether it has only characters that JavaScript's trim() removes. */
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

  /** The value in JSON notation, shortened for a message. */
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
