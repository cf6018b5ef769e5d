package surely.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Brings e-mail addresses into the one spelling in which they are compared and stored. An address
 * can be typed in several ways: with capitals, with "ü" as one character or as two (Unicode, NFC
 * and NFD), and with a domain in its own script or in ASCII ({@code bücher.example}, {@code
 * xn--bcher-kva.example}, which browsers send; RFC 5891). All of them mean the same person.
 */
public final class EmailAddress {
  // Only a letter shows whether an address exists; this refuses what can't be one. The quantifiers
  // are possessive, so that a long text needs no stack. U+0130 is excluded because its lower case
  // is longer than itself.
  private static final String NOT_IN_IT = "\\s\\p{Cntrl}@\"<>(),:;\\[\\]\\\\\\u0130";
  public static final String PATTERN =
      "[^" + NOT_IN_IT + "]{1,64}@[^." + NOT_IN_IT + "]++(?:\\.[^." + NOT_IN_IT + "]++)*+";
  private static final int MAX_LENGTH = 254; // RFC 5321, 4.5.3.1.3

  /**
   * A longer text is not an address, and Java's normalization takes quadratic time to order many
   * accents.
   */
  private static final int LONGEST_READ = 1000;

  // these stand for "." in a domain (UTS 46)
  private static final String DOTS = "[\u3002\uFF0E\uFF61]";

  private EmailAddress() {}

  /**
   * The one spelling under which an address is stored: lower case, NFC, the domain in ASCII. Also
   * defined for a text that is not an address.
   */
  public static String canonical(String email) {
    if (email.length() > LONGEST_READ) return former(email);
    int at = email.lastIndexOf('@');
    String local = lowerCase(email.substring(0, Math.max(at, 0)), Form.NFC);
    String domain = lowerCase(email.substring(at + 1), Form.NFKC).replaceAll(DOTS, ".");
    if (at < 0) return lowerCase(email, Form.NFC).strip();
    return (local
            + "@"
            + Arrays.stream(domain.split("\\.", -1))
                .map(Punycode::label)
                .collect(Collectors.joining(".")))
        .strip();
  }

  /** Whether it may be an address, and can be stored. */
  public static boolean isAddress(String email) {
    return email.length() <= MAX_LENGTH && email.matches(PATTERN) && isStorable(email);
  }

  /** Whether the canonical spelling fits the database's column. */
  public static boolean isStorable(String email) {
    return canonical(email).length() <= MAX_LENGTH;
  }

  /**
   * The spelling that earlier releases stored. If another member has the canonical spelling by now,
   * a member is still found by this one.
   */
  static String former(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static String lowerCase(String text, Form form) {
    return Normalizer.normalize(Normalizer.normalize(text, form).toLowerCase(Locale.ROOT), form);
  }
}
