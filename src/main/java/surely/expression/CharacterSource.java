package surely.expression;

import java.util.Set;
import java.util.TreeSet;

/** The text that is parsed, and the position of the parser. */
final class CharacterSource {

  private final String text;
  private final Set<String> expected = new TreeSet<>();
  private int furthest;
  int at;

  CharacterSource(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** The character at an offset from here; 0 after the end. */
  char peek(int offset) {
    return at + offset < text.length() ? text.charAt(at + offset) : 0;
  }

  String since(int start) {
    return text.substring(start, at);
  }

  CharacterSource skipSpace() {
    while (peek(0) == ' ' || peek(0) >= '\t' && peek(0) <= '\r' && peek(0) != 11 && peek(0) != 12)
      at++;
    return this;
  }

  /** Reads a word or sign, in any case. */
  boolean take(String word) {
    boolean there = text.regionMatches(true, at, word, 0, word.length()) && isAscii(word.length());
    if (there) {
      at += word.length();
    }
    return there;
  }

  /** Java treats the Kelvin sign as a k. */
  private boolean isAscii(int length) {
    return text.substring(at, at + length).chars().allMatch(c -> c < 128);
  }

  int takeDigits() {
    int start = at;
    while (isDigit(peek(0))) at++;
    return at - start;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** Returns to an earlier position and returns null, because nothing was found. */
  <T> T miss(int back, String what) {
    if (at > furthest) {
      furthest = at;
      expected.clear();
    }
    if (at == furthest) {
      expected.add(what);
    }
    at = back;
    return null;
  }

  ExpressionException failure() {
    String found = furthest == text.length() ? "the end" : "\"" + shown() + "\"";
    return new ExpressionException(
        furthest, "Expected " + String.join(" or ", expected) + " but found " + found + ".");
  }

  private String shown() {
    return Character.toString(text.codePointAt(furthest));
  }
}
