package surely.problem.mapping;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A failure for the log. Values that its messages quote from requests are hidden. More people read
 * a log than the database, and it is kept for longer.
 */
public final class Redacted extends Throwable {
  private static final long serialVersionUID = 1;
  private static final int MAX_LINKS = 20;
  private static final String HIDDEN = "***";

  /** Match the values that messages quote. */
  private static final List<Pattern> QUOTED =
      List.of(
          Pattern.compile("(?<=\\bentry ').*(?=' for key)", Pattern.DOTALL), // MariaDB: a duplicate
          Pattern.compile(
              "(?<=\\bvalue: ').*(?='( for | at |$))",
              Pattern.DOTALL), // MariaDB: a value that does not fit
          Pattern.compile("(?<=[Ff]or input string: \").*(?=\")", Pattern.DOTALL), // Java: a number
          Pattern.compile(
              "(?<=\\bText ').*(?=' could not be parsed)", Pattern.DOTALL), // Java: a time
          Pattern.compile(
              "[^\\s'\"<>()\\[\\]]+@[^\\s'\"<>()\\[\\]]+\\.\\p{L}{2,}")); // an e-mail address

  private final String text;

  private Redacted(Throwable failure, int links) {
    super(null, cause(failure, links), false, true);
    text = text(failure);
    setStackTrace(failure.getStackTrace());
  }

  /** The failure with its causes, without suppressed exceptions. */
  static Redacted of(Throwable failure) {
    return new Redacted(failure, MAX_LINKS);
  }

  /** The failure's class and message, for a line of the log. */
  public static String text(Throwable failure) {
    return text(failure.toString());
  }

  static String text(String message) {
    String text = message;
    for (Pattern value : QUOTED) text = value.matcher(text).replaceAll(HIDDEN);
    return text;
  }

  private static Throwable cause(Throwable failure, int links) {
    Throwable cause = failure.getCause();
    return cause == null || cause == failure || links == 0 ? null : new Redacted(cause, links - 1);
  }

  /** The failure's own text, without quoted values. */
  @Override
  public String toString() {
    return text;
  }
}
