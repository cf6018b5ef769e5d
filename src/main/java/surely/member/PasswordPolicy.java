package surely.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses passwords that are too easy to guess (NIST SP 800-63B, 3.1.1.2): the most common ones,
 * those made of the member's own words, and those of blanks only.
 */
public final class PasswordPolicy {
  public static final int MIN_LENGTH = 8;
  public static final int MAX_LENGTH = 200;
  private static final int LEFT = 6;
  private static final int WORD = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Z}\\p{C}\u115F\u1160\u2800]*"); // fillers of Hangul and Braille, too
  private static final Set<String> COMMON = load();

  private PasswordPolicy() {}

  /**
   * What is wrong with a new password, in a sentence that says what to do.
   *
   * @param name the member's name
   * @param email the member's address
   * @return empty if nothing is wrong
   */
  public static Optional<String> weakness(String password, String name, String email) {
    if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH)
      return Optional.of("A password has 8 to 200 characters.");
    return easiness(password, name, email);
  }

  /** Like {@link #weakness}, for a password of the right length. */
  public static Optional<String> easiness(String password, String name, String email) {
    String folded = fold(password).strip();
    if (INVISIBLE.matcher(folded).matches())
      return Optional.of("A password of blanks only is too easy to guess.");
    if (COMMON.contains(folded))
      return Optional.of(
          "This is one of the commonest passwords, which are guessed first. "
              + "Take another, such as four words that have nothing to do with each other.");
    String left = folded;
    for (String word : ownWords(name, email)) left = left.replace(word, "");
    if (!left.equals(folded) && NO_WORD.matcher(left).replaceAll("").length() < LEFT)
      return Optional.of(
          "This password is little more than your name, your e-mail address or \"Surely\", "
              + "which are guessed first. "
              + "Take another, such as four words that have nothing to do with each other.");
    return Optional.empty();
  }

  /** Longest first, so that removing a short word does not break up a long one. */
  private static List<String> ownWords(String name, String email) {
    String local = email.replaceFirst("@[^@]*$", "");
    return Stream.concat(
            Stream.of("surely", fold(local)),
            Stream.of(name, local).flatMap(text -> NO_WORD.splitAsStream(fold(text))))
        .filter(word -> word.length() >= WORD)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Set<String> load() {
    try (InputStream in = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
