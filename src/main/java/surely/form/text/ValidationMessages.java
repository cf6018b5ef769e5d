package surely.form.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The error messages about answers in one language, by error code, or by code, dot and variant.
 * There is one resource file per language. Immutable.
 */
public final class ValidationMessages {

  public static final ValidationMessages ENGLISH = new ValidationMessages("en");

  private static final Map<String, ValidationMessages> ALL =
      List.of(ENGLISH, new ValidationMessages("ko")).stream()
          .collect(Collectors.toUnmodifiableMap(texts -> texts.language, texts -> texts));

  private final String language;
  private final Properties messages = new Properties();

  private ValidationMessages(String language) {
    this.language = language;
    try (var in =
        new InputStreamReader(
            ValidationMessages.class.getResourceAsStream("answers_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param locale a tag such as {@code ko-KR}, or null; English for languages without messages
   */
  public static ValidationMessages in(String locale) {
    return locale == null
        ? ENGLISH
        : ALL.getOrDefault(locale.split("[-_]", 2)[0].toLowerCase(Locale.ROOT), ENGLISH);
  }

  /** The word of this key in all languages; in English where the language is unknown. */
  public static Label label(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("default", ENGLISH.word(key));
    ALL.forEach((language, texts) -> words.put(language, texts.word(key)));
    return Label.of(words);
  }

  /** The words that messages use for a thing, by a key such as {@code type.list}. */
  public String word(String key) {
    return messages.getProperty(key);
  }

  /** The message of this key, with the parameters in place of {0}, {1} ... */
  public String message(String key, Object... parameters) {
    String text = messages.getProperty(key);
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}') {
        message.append(parameters[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        message.append(text.charAt(i));
      }
    }
    return message.toString();
  }

  Properties all() {
    return messages;
  }
}
