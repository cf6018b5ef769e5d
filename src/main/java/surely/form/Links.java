package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses that a respondent's browser would go to by itself: only this site's own, and pictures that the definition contains. */
final class Links {

  private Links() {
  }

  /** Reports these properties, texts that may be translated, where they lead to another site. */
  static void refuseForeign(Props props, String... names) {
    for (String name : names) {
      boolean foreign = texts(props, name).anyMatch(Links::isForeign);
      if (foreign) {
        props.wrong(name, "foreign-address", "would make a respondent's browser fetch from another site, which then learns of him. "
            + "Use a path on this site, or a picture as data:image/...");
      }
    }
  }

  /** All languages of a text. */
  static Stream<String> texts(Props props, String name) {
    JsonValue value = props.get(name);
    Stream<JsonValue> values = value instanceof JsonObject texts ? texts.values().stream() : Stream.ofNullable(value);
    return values.filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString());
  }

  /** Whatever has a scheme, or begins with two slashes as browsers read them: they take \ for /, and skip control characters. */
  static boolean isForeign(String address) {
    String plain = address.chars().filter(c -> c > ' ').mapToObj(c -> c == '\\' ? "/" : String.valueOf((char) c)).reduce("", String::concat)
        .toLowerCase(Locale.ROOT);
    return plain.startsWith("//") || plain.matches("[a-z][a-z0-9+.-]*:.*") && !plain.startsWith("data:image/");
  }
}
