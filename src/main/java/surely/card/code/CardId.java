package surely.card.code;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import surely.problem.InvalidParameter;
import surely.text.Visible;

/**
 * A card's id as it is printed: 1 to 64 printable characters, at least one of them visible. It has
 * no backslash, which servers refuse in a path, and no path segment "." or "..", and it is not
 * "scan", which is an endpoint of its own.
 */
public final class CardId {
  private static final int MAX_LENGTH = 64;
  private static final Pattern STEP = Pattern.compile("(?:^|/)\\.\\.?(?:/|$)");

  private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");

  private CardId() {}

  /**
   * @throws InvalidParameter 400
   */
  public static void check(String text) {
    if (!fits(text))
      throw new InvalidParameter(
          "A card's id has 1 to "
              + MAX_LENGTH
              + " printable characters, no backslash and no . or .. "
              + "between slashes, percent-encoded in the path, and is not scan.");
  }

  public static boolean fits(String text) {
    boolean shortEnough = length(text) <= MAX_LENGTH;
    return shortEnough
        && Visible.in(text)
        && !text.equals("scan")
        && text.codePoints().allMatch(CardId::isPrintable)
        && !STEP.matcher(text).find();
  }

  /**
   * The code by which typed ids are compared: the id in lower case, without spaces and hyphens,
   * with full-width letters as ordinary ones. If that is empty or longer than an id may be, it is
   * the id itself.
   */
  public static String code(String id) {
    String code =
        IGNORED
            .matcher(Normalizer.normalize(id, Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    return code.isEmpty() || length(code) > MAX_LENGTH ? id : code;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // a decoder puts U+FFFD in place of bytes that are not UTF-8
      default -> character != '\\' && character != 0xFFFD;
    };
  }
}
