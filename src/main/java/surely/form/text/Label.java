package surely.form.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A text in one or more languages. Immutable. */
public record Label(Map<String, String> texts) {

  public static final Label NONE = new Label(Map.of());

  private static final String DEFAULT = "default";

  public static Label of(String text) {
    return text == null || text.isEmpty() ? NONE : new Label(Map.of(DEFAULT, text));
  }

  static Label of(Map<String, String> texts) {
    return new Label(new LinkedHashMap<>(texts));
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  public Label orElse(String text) {
    return orElse(of(text));
  }

  public Label orElse(Label other) {
    return isEmpty() ? other : this;
  }

  /**
   * The text in this language, else in the definition's default language, else in English, else in
   * any language; null if there is no text.
   *
   * @param locale a tag such as {@code ko} or {@code pt-BR}; null for the default one
   */
  public String in(String locale) {
    if (locale != null && !isEmpty()) {
      Map<String, String> byTag = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      byTag.putAll(texts);
      for (String tag = locale;
          !tag.isEmpty();
          tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
        if (byTag.containsKey(tag)) {
          return byTag.get(tag);
        }
      }
    }
    String fallback = texts.getOrDefault(DEFAULT, texts.get("en"));
    return fallback != null || isEmpty() ? fallback : texts.values().iterator().next();
  }
}
