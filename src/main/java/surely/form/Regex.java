package surely.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** JavaScript's regular expressions, by an engine whose time is linear in the text: what needs backtracking it does not have. */
final class Regex {

  private static final int LONGEST = 1000;
  /** What JavaScript takes for a space, where RE2 knows ASCII's only. */
  private static final String SPACE = "\\t\\n\\x0B\\f\\r\\x{FEFF}\\p{Z}";

  private Regex() {
  }

  /** Null if not given, or reported. */
  static Pattern read(Props props) {
    String regex = props.text("regex");
    if (regex == null || regex.isEmpty()) {
      return null;
    }
    try {
      if (regex.length() <= LONGEST) {
        return Pattern.compile(toRe2(regex), props.flag("caseInsensitive", "insensitive") ? Pattern.CASE_INSENSITIVE : 0);
      }
      props.wrong("regex", "too-long", "has " + regex.length() + " characters. Use at most " + LONGEST + ".");
    } catch (PatternSyntaxException e) {
      props.wrong("regex", "unsupported-regex",
          "is no regular expression that this server understands (lookaheads and backreferences are none): " + e.getMessage() + ".");
    }
    return null;
  }

  /** The escapes that JavaScript has and RE2 writes differently. */
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
