package surely.form.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import surely.form.condition.ConditionContext;

/**
 * A regular expression of JavaScript, run by an engine (RE2) whose time is linear in the length of
 * the text. Constructs that need backtracking, such as look-aheads and back-references, are
 * refused.
 *
 * @param size roughly the size of the compiled program; each character of a text may cost that much
 */
public record Regex(Pattern pattern, int size) {

  private static final int LONGEST = 1000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  /** The spaces of JavaScript; RE2 knows only those of ASCII. */
  private static final String SPACE = "\\t\\n\\x0B\\f\\r\\x{FEFF}\\p{Z}";

  /** The engine expands repetitions, so ((a{1000}){1000}){1000} would take all memory. */
  private static final int LARGEST = 10_000;

  private static final int STEPS_A_COST = 20;

  /** Reads the pattern of a validator; null if it is not given, or if an error was reported. */
  public static Regex read(DefinitionObject props) {
    return read(
        props,
        "regex",
        "%s",
        props.flag("caseInsensitive", "insensitive") ? Pattern.CASE_INSENSITIVE : 0);
  }

  /**
   * Reads a pattern that the whole text has to match; null if it is not given, or if an error was
   * reported.
   */
  public static Regex ofWhole(DefinitionObject props, String name) {
    return read(props, name, "^(?:%s)$", 0);
  }

  private static Regex read(DefinitionObject props, String name, String frame, int flags) {
    String regex = props.text(name);
    if (regex == null || regex.isEmpty()) {
      return null;
    }
    try {
      if (regex.length() <= LONGEST && size(regex) <= LARGEST) {
        return new Regex(Pattern.compile(frame.formatted(toRe2(regex)), flags), size(regex));
      }
      props.wrong(
          name, "too-long", "is too long, with its repetitions written out. Make it shorter.");
    } catch (PatternSyntaxException e) {
      props.wrong(
          name,
          "unsupported-regex",
          "is no regular expression that this server understands (lookaheads and backreferences "
              + "are none): "
              + e.getMessage()
              + ".");
    }
    return null;
  }

  /**
   * Whether the pattern matches any part of the text. Also true once the budget is spent, which has
   * been reported then.
   */
  public boolean finds(String text, ConditionContext context) {
    long cost = 1 + (long) text.length() * size / STEPS_A_COST;
    return !context.spend((int) Math.min(cost, Integer.MAX_VALUE)) || pattern.matcher(text).find();
  }

  /**
   * Estimates the size of the program: each character counts 1, times the repetitions of the groups
   * around it.
   */
  private static int size(String regex) {
    Deque<Double> groups = new ArrayDeque<>(List.of(0.0));
    double last = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      Matcher counted = c == '{' ? COUNTED.matcher(regex).region(i, regex.length()) : null;
      if (c == '(') {
        groups.push(0.0);
      } else if (counted != null && counted.lookingAt()) {
        double times = Math.max(number(counted.group(1)), number(counted.group(2)));
        groups.push(groups.pop() + last * times);
        last *= times + 1;
        i = counted.end() - 1;
      } else {
        last = c == ')' && groups.size() > 1 ? groups.pop() : 1.0;
        groups.push(groups.pop() + last);
        i += c == '\\' ? 1 : 0;
      }
    }
    return (int)
        Math.min(Integer.MAX_VALUE, groups.stream().mapToDouble(Double::doubleValue).sum());
  }

  private static long number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Math.min(1000, Long.parseLong(digits));
  }

  /** Translates the escapes that RE2 writes differently from JavaScript. */
  private static String toRe2(String regex) {
    StringBuilder re2 = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      char next = c == '\\' && i + 1 < regex.length() ? regex.charAt(i + 1) : 0;
      if (next == 'u' && regex.substring(i + 2).matches("(?s)[0-9a-fA-F]{4}.*")) {
        re2.append("\\x{").append(regex, i + 2, i + 6).append('}');
        i += 5;
      } else if (next == 's' || next == 'S' && !inClass) {
        re2.append(inClass ? SPACE : (next == 's' ? "[" : "[^") + SPACE + "]");
        i++;
      } else if (next != 0) {
        re2.append(c).append(next);
        i++;
      } else {
        boolean bracket = c == '[' && inClass;
        inClass = c == '[' || inClass && c != ']';
        re2.append(bracket ? "\\[" : String.valueOf(c));
      }
    }
    return re2.toString();
  }
}
