package surely.http;

import java.util.List;
import java.util.regex.Pattern;
import surely.problem.InvalidParameter;
import surely.problem.ProblemException;

/**
 * The header {@code If-Match} (RFC 9110, 13.1.1): "*", or a list of entity tags; weak ones never
 * match.
 */
public record IfMatch(boolean any, List<String> tags) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"\\p{Cntrl}]*)\"");
  private static final Pattern TAGS =
      Pattern.compile("\\s*" + TAG + "(?:\\s*,\\s*" + TAG + ")*\\s*");

  /**
   * @param header null: not sent
   * @throws ProblemException 428 {@code if-match-needed}, 400 {@code invalid-parameter}
   */
  public static IfMatch parse(String header) {
    if (header == null)
      throw new ProblemException(
          "if-match-needed", "Send the ETag of the version that you read as If-Match.");
    if (header.strip().equals("*")) return new IfMatch(true, List.of());
    if (header.length() > 1000 || !TAGS.matcher(header).matches())
      throw new InvalidParameter(
          "If-Match takes the ETag that came with the survey, such as \"1\" in quotes.");
    List<String> strong =
        TAG.matcher(header)
            .results()
            .filter(tag -> !tag.group().startsWith("W/"))
            .map(tag -> tag.group(1))
            .toList();
    return new IfMatch(false, strong);
  }

  public boolean matches(int version) {
    return any || tags.contains(Integer.toString(version));
  }
}
