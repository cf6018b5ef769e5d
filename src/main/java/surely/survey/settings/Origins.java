package surely.survey.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * The origins (RFC 6454) of other sites whose pages may call the API for a survey, and show it in a
 * frame.
 *
 * @param json an array of origins as browsers send them, or of "*" alone, which is any site; null
 *     for none
 */
public record Origins(JsonArray json) {
  private static final int MOST = 20;
  private static final int MOST_CHARACTERS = 255;
  private static final String ANY = "*";
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(https?)://(?:[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+])(?::([1-9][0-9]{0,4}))?");
  private static final List<String> NEVER_SENT = List.of("http:80", "https:443");

  /** Reports what is wrong with each origin. */
  void check(Pointer at, Issues errors) {
    if (json == null) return;
    if (json.size() > MOST) {
      errors.add(at, "too-many", "At most " + MOST + " origins can be named.");
      return;
    }
    for (int i = 0; i < json.size(); i++) check(json.get(i), at.then(i), errors);
  }

  private static void check(JsonValue value, Pointer at, Issues errors) {
    if (!(value instanceof JsonString text)) errors.add(at, "wrong-type", "This must be a text.");
    else if (text.getString().length() > MOST_CHARACTERS)
      errors.add(at, "too-long", "An origin has at most " + MOST_CHARACTERS + " characters.");
    else if (!text.getString().equals(ANY) && !isOrigin(text.getString()))
      errors.add(
          at,
          "wrong-format",
          "Write an origin as browsers send it, such as https://www.example.org: http or https, "
              + "the host in lower case and in ASCII, and the port unless it is 80 for http or "
              + "443 for https. A path, or a slash at the end, does not belong to it.");
  }

  private static boolean isOrigin(String text) {
    Matcher origin = ORIGIN.matcher(text);
    if (!origin.matches()) return false;
    String port = origin.group(2);
    return port == null
        || Integer.parseInt(port) <= 65_535 && !NEVER_SENT.contains(origin.group(1) + ":" + port);
  }

  /** Whether pages of any site may. */
  public boolean any() {
    return json != null && texts().contains(ANY);
  }

  /** Whether there are others beside "*", which includes them. */
  boolean moreThanAny() {
    return any() && json.size() > 1;
  }

  /**
   * The value of Access-Control-Allow-Origin for this Origin header; empty if it may not call the
   * API.
   */
  public Optional<String> allowing(String origin) {
    if (any()) return Optional.of(ANY);
    return json != null && texts().contains(origin) ? Optional.of(origin) : Optional.empty();
  }

  /** The sources of CSP's frame-ancestors; an origin needs no escape there. */
  public String frameAncestors() {
    return json == null || json.isEmpty() ? "'none'" : String.join(" ", texts());
  }

  private List<String> texts() {
    return json.stream()
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).getString())
        .toList();
  }
}
