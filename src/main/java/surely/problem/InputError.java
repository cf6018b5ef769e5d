package surely.problem;

/**
 * One thing wrong with what a client sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body; "" is the whole body
 * @param code the kind of error, for programs: {@code required}, {@code wrong-type} ...
 * @param message what is wrong and what to send instead, for people
 */
public record InputError(String pointer, String code, String message) {

  /** The most errors that one response lists. */
  static final int MOST = 200;

  /** The same error, with a pointer below this prefix. */
  public InputError under(String prefix) {
    return new InputError(prefix + pointer, code, message);
  }

  /** A pointer's step for a member name or index. */
  public static String step(Object name) {
    return "/" + name.toString().replace("~", "~0").replace("/", "~1");
  }
}
