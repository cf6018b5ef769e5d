package surely.form.condition;

import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import surely.expression.value.MemberLookup;
import surely.expression.value.ValuePath;

/**
 * A name in an expression, such as {@code score}, {@code panel.x} or {@code rows[0].a}. As in
 * survey-core, names are case-insensitive.
 */
public record ValueName(String text) {

  public static final int LONGEST = 255;

  /**
   * The longest beginning of a name that is looked up: the name of a question with a suffix such as
   * "-comment".
   */
  private static final int LONGEST_START = 300;

  public static boolean hasLength(String name) {
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  /**
   * Whether survey-core uses the name unchanged. It trims names and removes braces and a leading #,
   * so that the key of the answer would differ from the name.
   */
  public static boolean isKept(String name) {
    return hasLength(name)
        && name.equals(name.strip())
        && !name.startsWith("#")
        && !name.contains("{")
        && !name.contains("}")
        && !name.equals("__proto__");
  }

  /** The part before the first dot or bracket, in lower case. */
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
   * Applies the function to the whole name, then to ever shorter beginnings of it, each ending
   * before a dot or bracket. Returns the first result that is not null, or null.
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
   * Looks the name up in a value; an empty name stands for the value itself. Null if there is none.
   */
  public JsonValue in(JsonValue value, MemberLookup members) {
    return text.isEmpty() || value == null ? value : ValuePath.find(value, text, members);
  }
}
