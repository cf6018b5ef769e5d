package surely.form.source;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import surely.form.text.JsonText;

/**
 * Properties that change which answers fit, and that this server does not understand. Immutable. A
 * property that is set to its default (an empty {@code visibleIf}, {@code "visible": true}) changes
 * nothing and passes.
 */
public final class UnsupportedProperties {

  /**
   * The one value that each of these properties may have. The empty text stands for "off": false,
   * or an empty text, list or object.
   */
  private final Map<String, String> harmless;

  private UnsupportedProperties(Map<String, String> harmless) {
    this.harmless = harmless;
  }

  public static UnsupportedProperties properties(String... names) {
    Map<String, String> harmless = new HashMap<>();
    for (String name : names) {
      harmless.put(name, "");
    }
    return new UnsupportedProperties(harmless);
  }

  /** Returns a copy with one more property, which may only have this value. */
  public UnsupportedProperties butFor(String name, String value) {
    Map<String, String> more = new HashMap<>(harmless);
    more.put(name, value);
    return new UnsupportedProperties(more);
  }

  public void refuseIn(DefinitionObject props) {
    props
        .all()
        .forEach(
            (name, value) -> {
              if (harmless.containsKey(name) && !isHarmless(value, harmless.get(name))) {
                refuse(props, name);
              }
            });
  }

  public static void refuse(DefinitionObject props, String name) {
    props.wrong(
        name,
        "unsupported-property",
        "changes which answers fit, and this server does not support it. Take it out.");
  }

  private static boolean isHarmless(JsonValue value, String harmless) {
    if (JsonValue.NULL.equals(value)) {
      return true;
    }
    return harmless.isEmpty()
        ? isOff(value)
        : JsonText.isScalar(value) && JsonText.of(value).equals(harmless);
  }

  private static boolean isOff(JsonValue value) {
    return JsonValue.FALSE.equals(value)
        || value instanceof JsonArray array && array.isEmpty()
        || value instanceof JsonObject object && object.isEmpty()
        || JsonText.isScalar(value) && JsonText.isBlank(JsonText.of(value));
  }
}
