package surely.once;

import java.util.List;
import java.util.regex.Pattern;
import surely.problem.InvalidParameter;

/**
 * The header's value: a quoted string of RFC 8941, or a bare token of visible ASCII; 1 to 255
 * characters either way.
 */
final class IdempotencyKeyHeader {
  // possessive, so that it needs no stack
  private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");
  private static final Pattern BARE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]+");
  private static final int MAX_LENGTH = 255;

  private IdempotencyKeyHeader() {}

  /**
   * @throws InvalidParameter 400
   */
  static String parse(List<String> headers) {
    String value = headers.get(0).strip();
    var quoted = QUOTED.matcher(value);
    String key =
        quoted.matches()
            ? quoted.group(1).replaceAll("\\\\(.)", "$1")
            : BARE.matcher(value).matches() ? value : "";
    if (headers.size() > 1 || key.isEmpty() || key.length() > MAX_LENGTH)
      throw new InvalidParameter(
          "Idempotency-Key takes one quoted string of 1 to "
              + MAX_LENGTH
              + " ASCII characters, such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\".");
    return key;
  }
}
