package surely.card;

import surely.problem.InvalidParameter;

/** A card's id: any printable string of 1 to 64 characters without a backslash, which servers refuse in a path. */
public record CardId(String text) {
  private static final int MAX_LENGTH = 64;

  /** @throws InvalidParameter 400 */
  public CardId {
    if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH || !text.codePoints().allMatch(CardId::isPrintable))
      throw new InvalidParameter("A card's id has 1 to " + MAX_LENGTH + " printable characters and no backslash, percent-encoded in the path.");
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> character != '\\' && character != 0xFFFD; // what a decoder puts in place of bytes that are not UTF-8
    };
  }
}
