package surely.expression.value;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import surely.json.StrictJson;

/** Converts JSON to the values of expressions, and back. */
public final class Values {

  private Values() {}

  public static Object of(JsonValue json) {
    return switch (json.getValueType()) {
      case STRING ->
          json instanceof DateValue date ? date.moment() : ((JsonString) json).getString();
      case NUMBER -> ((JsonNumber) json).doubleValue();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> Js.NULL;
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (JsonValue item : (JsonArray) json) list.add(of(item));
        yield list;
      }
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        ((JsonObject) json).forEach((name, value) -> map.put(name, of(value)));
        yield map;
      }
    };
  }

  /**
   * Returns null for values that JSON can't express; inside arrays and objects these become JSON's
   * null.
   */
  public static JsonValue toJson(Object value) {
    if (value instanceof List<?> list) {
      var array = StrictJson.JSON.createArrayBuilder();
      list.forEach(item -> array.add(orNull(toJson(item))));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      var object = StrictJson.JSON.createObjectBuilder();
      map.forEach((name, item) -> object.add((String) name, orNull(toJson(item))));
      return object.build();
    }
    if (value instanceof Double number) {
      boolean finite = !number.isNaN() && !number.isInfinite();
      return finite ? StrictJson.JSON.createValue(new BigDecimal(Numbers.text(number))) : null;
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof JsDate moment) {
      return moment.isValid() ? new DateValue(moment) : null;
    }
    return value instanceof String text ? StrictJson.JSON.createValue(text) : null;
  }

  private static JsonValue orNull(JsonValue value) {
    return value == null ? JsonValue.NULL : value;
  }

  /**
   * A text from an answer that looks like a boolean, a quoted text or a number is converted to it;
   * anything else stays.
   */
  public static Object corrected(Object value) {
    if (!(value instanceof String text) || text.isEmpty()) {
      return value;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    int last = text.length() - 1;
    if (last > 0 && isQuote(text.charAt(0)) && isQuote(text.charAt(last))) {
      return text.substring(1, last);
    }
    double number = Numbers.lenient(text);
    return Double.isNaN(number) || startsLikeACode(text) ? value : (Object) number;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  /**
   * Whether leading zeros make the text a code: 007 is not a number, but 0, 0.7, 0,7 and 0x7 are.
   */
  private static boolean startsLikeACode(String text) {
    if (text.charAt(0) != '0' || text.startsWith("0x") || text.length() == 1) {
      return false;
    }
    return text.charAt(1) != '.' && text.charAt(1) != ',';
  }

  /** The value of an unknown name: {@code {"a": 1}} is an object, and any other is null. */
  public static Object ofWrittenObject(String name) {
    if (name.indexOf(':') < 1) {
      return Js.NULL;
    }
    try (var reader = StrictJson.JSON.createReader(new StringReader("{" + name + "}"))) {
      return of(reader.readObject());
    } catch (JsonException | IllegalStateException e) {
      return Js.NULL;
    }
  }

  /** Whether it is undefined, null, NaN, or a text, array or object without content. */
  public static boolean isEmpty(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().allMatch(Values::isEmpty);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return Js.isNothing(value) || value.equals("") || value.equals(Double.NaN);
  }
}
