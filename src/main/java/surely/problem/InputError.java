package surely.problem;

/**
 * One thing wrong with what a client sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body; "" is the whole body
 * @param code what kind of mistake, for programs: {@code required}, {@code wrong-type} ...
 * @param message what is wrong and what would be right, for people
 */
public record InputError(String pointer, String code, String message) {

  /** The most that one answer lists. */
  static final int MOST = 200;

  /** The same error of a part that stands at {@code prefix} in the body. */
  public InputError under(String prefix) {
    return new InputError(prefix + pointer, code, message);
  }

  /** A pointer's step for a member name or index. */
  public static String step(Object name) {
    return "/" + name.toString().replace("~", "~0").replace("/", "~1");
  }
}
