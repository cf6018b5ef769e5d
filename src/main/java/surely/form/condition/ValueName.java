package surely.form.condition;

import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import surely.expression.value.MemberLookup;
import surely.expression.value.ValuePath;

/**
 * A name in an expression, such as {@code score}, {@code panel.x} or {@code rows[0].a}. As in
 * survey-core, case does not count.
 */
public record ValueName(String text) {

  public static final int LONGEST = 255;

  /** With what follows the name of a question, as "-comment" does. */
  private static final int LONGEST_START = 300;

  public static boolean hasLength(String name) {
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  /**
   * survey-core trims a name and takes braces and a leading # out of it, so that the key of the
   * answer would be another.
   */
  public static boolean isKept(String name) {
    return hasLength(name)
        && name.equals(name.strip())
        && !name.startsWith("#")
        && !name.contains("{")
        && !name.contains("}")
        && !name.equals("__proto__");
  }

  /** Up to the first dot or bracket, in lower case. */
  public String head() {
    return text.substring(0, headEnd()).toLowerCase(Locale.ROOT);
  }

  /** The part after the head and its dot; may be empty. */
  public ValueName inner() {
    return new ValueName(text.substring(Math.min(text.length(), headEnd() + 1)));
  }

  private int headEnd() {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  /**
   * The value of the function for the longest beginning of this name that has one, up to one of its
   * dots or brackets, or for all of it; or null.
   */
  public <T> T longest(Function<String, T> start) {
    int first =
        text.length() <= LONGEST_START
            ? text.length()
            : lastEnd(LONGEST_START); // names are not that long
    for (int end = first; end > 0; end = lastEnd(end - 1)) {
      T found = start.apply(text.substring(0, end));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private int lastEnd(int from) {
    return Math.max(text.lastIndexOf('.', from), text.lastIndexOf('[', from));
  }

  /**
   * The value at this name in another value, which is the value itself for an empty name; null if
   * there is none.
   */
  public JsonValue in(JsonValue value, MemberLookup members) {
    return text.isEmpty() || value == null ? value : ValuePath.find(value, text, members);
  }
}
