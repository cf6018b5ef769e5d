package surely.card;

import java.util.regex.Pattern;
import surely.problem.InvalidParameter;

/**
 * A card's id: any printable string of 1 to 64 characters without a backslash, which servers refuse in a path,
 * without "." or ".." between slashes, which are steps of one, and not "scan", which is a call of its own.
 */
final class CardId {
  private static final int MAX_LENGTH = 64;
  private static final Pattern STEP = Pattern.compile("(?:^|/)\\.\\.?(?:/|$)");

  private CardId() {}

  /** @throws InvalidParameter 400 */
  static void check(String text) {
    if (!fits(text))
      throw new InvalidParameter("A card's id has 1 to " + MAX_LENGTH + " printable characters, no backslash and no . or .. "
          + "between slashes, percent-encoded in the path, and is not scan.");
  }

  static boolean fits(String text) {
    boolean shortEnough = text.codePointCount(0, text.length()) <= MAX_LENGTH;
    return shortEnough && !text.isBlank() && !text.equals("scan") && text.codePoints().allMatch(CardId::isPrintable)
        && !STEP.matcher(text).find();
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> character != '\\' && character != 0xFFFD; // what a decoder puts in place of bytes that are not UTF-8
    };
  }
}
