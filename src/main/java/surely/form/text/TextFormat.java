package surely.form.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The format that a text must have. */
public enum TextFormat {
  ANY("format.any", text -> true),
  EMAIL("format.email", EmailAddress::isValid),
  COLOR("format.color", Pattern.compile("#[0-9a-fA-F]{6}").asMatchPredicate());

  private final String key;
  private final Predicate<String> rule;

  TextFormat(String key, Predicate<String> rule) {
    this.key = key;
    this.rule = rule;
  }

  public boolean fits(String text) {
    return rule.test(text);
  }

  /** The key of its name in {@link ValidationMessages}. */
  public String key() {
    return key;
  }
}
