package surely.form.source;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import surely.json.StrictJson;

/**
 * Addresses that a respondent's browser would request by itself. This site's own addresses, and
 * pictures inside the definition, are allowed. A picture of another site is not shown, and the
 * author is warned. A definition that sends respondents to another site at the end is refused: its
 * author may depend on that visit (a provider of respondents is paid by it), so leaving the address
 * out with a warning would not do.
 */
public final class Links {

  /** Properties of a survey, an element or a choice that are addresses of pictures. */
  static final Set<String> PICTURES = Set.of("logo", "backgroundImage", "imageLink");

  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*+:");

  private Links() {}

  /** Reports a property (a text, perhaps translated) that leads to another site. */
  public static void refuseForeign(DefinitionObject props, String name) {
    if (isForeign(props, name)) {
      props.wrong(
          name,
          "foreign-address",
          "would send respondents to another site. Use a path on this site, or remove it.");
    }
  }

  /**
   * Warns about pictures of other sites (texts, perhaps translated). {@link
   * surely.form.Form#served} leaves them out.
   */
  public static void hideForeign(DefinitionObject props, String... names) {
    for (String name : names) {
      if (isForeign(props, name)) {
        props.warn(
            name,
            "not-shown",
            "is on another site, which would learn of each respondent. It is not shown. "
                + "Use a path on this site, or a picture as data:image/...");
      }
    }
  }

  private static boolean isForeign(DefinitionObject props, String name) {
    return texts(props, name).anyMatch(Links::isForeign);
  }

  /**
   * The address of a picture, or its addresses by language, without foreign ones; null if none is
   * left.
   */
  static JsonValue own(JsonValue value) {
    if (value instanceof JsonObject texts) {
      var own = StrictJson.JSON.createObjectBuilder();
      texts.forEach(
          (language, text) -> {
            if (own(text) != null) {
              own.add(language, text);
            }
          });
      return own.build();
    }
    return value instanceof JsonString text && isForeign(text.getString()) ? null : value;
  }

  /** The text in all its languages. */
  static Stream<String> texts(DefinitionObject props, String name) {
    JsonValue value = props.get(name);
    Stream<JsonValue> values =
        value instanceof JsonObject texts ? texts.values().stream() : Stream.ofNullable(value);
    return values.filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString());
  }

  /**
   * Whether an address counts as one on another site: it has a scheme (except data:image/, a
   * picture in the address itself), or begins with two slashes. Browsers read \ as /, and skip
   * control characters.
   */
  static boolean isForeign(String address) {
    String plain = plain(address);
    return plain.startsWith("//") || hasScheme(plain) && !plain.startsWith("data:image/");
  }

  /** An address as browsers read it, in lower case. */
  static String plain(String address) {
    StringBuilder plain = new StringBuilder();
    address.chars().filter(c -> c > ' ').forEach(c -> plain.append(c == '\\' ? '/' : (char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a {@link #plain} address has a scheme. */
  static boolean hasScheme(String address) {
    return SCHEME.matcher(address).lookingAt();
  }
}
