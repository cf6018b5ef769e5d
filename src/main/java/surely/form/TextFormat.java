package surely.form;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a text has to look like; its name in words is what {@link #toString} says. */
enum TextFormat {

  ANY("a text", text -> true),
  EMAIL("an e-mail address such as mina@example.org", EmailAddress::isValid),
  COLOR("a colour such as #19b394", Pattern.compile("#[0-9a-fA-F]{6}").asMatchPredicate());

  private final String words;
  private final Predicate<String> rule;

  TextFormat(String words, Predicate<String> rule) {
    this.words = words;
    this.rule = rule;
  }

  boolean fits(String text) {
    return rule.test(text);
  }

  @Override
  public String toString() {
    return words;
  }
}
