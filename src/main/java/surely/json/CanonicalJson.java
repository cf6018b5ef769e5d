package surely.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/**
 * One text for each JSON value, whatever the order of its names and however its numbers are written
 * (1, 1.0, 10e-1). Two requests are the same if these texts of their bodies are equal. Unlike in
 * RFC 8785, numbers keep all their digits.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String of(JsonValue value) {
    var text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  /** The canonical text of a view or a request body, as {@link Views} writes it. */
  public static String of(Record view) {
    return of(StrictJson.stored(Views.toJson(view)));
  }

  private static void append(JsonValue value, StringBuilder text) {
    if (value instanceof JsonObject object) appendObject(object, text);
    else if (value instanceof JsonArray array) appendArray(array, text);
    else if (value instanceof JsonNumber number)
      text.append(number.bigDecimalValue().stripTrailingZeros());
    else text.append(value);
  }

  private static void appendObject(JsonObject object, StringBuilder text) {
    text.append('{');
    new TreeMap<>(object)
        .forEach(
            (name, value) -> {
              text.append(StrictJson.JSON.createValue(name)).append(':');
              append(value, text);
              text.append(',');
            });
    text.append('}');
  }

  private static void appendArray(JsonArray array, StringBuilder text) {
    text.append('[');
    array.forEach(
        value -> {
          append(value, text);
          text.append(',');
        });
    text.append(']');
  }
}
