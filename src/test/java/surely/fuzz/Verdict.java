package surely.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import surely.fuzz.attack.Attack;
import surely.openapi.Description;
import surely.test.http.Answer;
import surely.test.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Finds what is wrong with the response to an attack. */
final class Verdict {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode PROBLEM =
      Description.read().root().at("/components/schemas/Problem");
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|StackTrace|\\tat "
              + "|\\b(java|javax|jakarta|org|com|fish|surely|sun)\\.[a-z]+\\.|SELECT .* "
              + "FROM |INSERT INTO |glassfish|Payara");

  /**
   * A request line that is valid by RFC 9112 and 3986. A server may refuse any other line before it
   * reads the rest.
   */
  private static final Pattern REQUEST_LINE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+.^_`|~-]+ "
              + "(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?: HTTP/1\\.1|$)");

  private Verdict() {}

  /** What is wrong; empty if nothing is. */
  static List<String> on(Attack attack, Answer answer) {
    boolean container = attack.expected() == Attack.Expected.CONTAINER;
    List<String> wrong = new ArrayList<>();
    if (answer.isUnknown()) return List.of("no answer");
    if (answer.status() >= 500 && !container) wrong.add("5xx");
    if (answer.status() == 500) wrong.add("500");
    if (INSIDES.matcher(answer.body()).find() && answer.status() >= 400) wrong.add("shows insides");
    if (attack.expected() == Attack.Expected.REFUSED && answer.status() < 400)
      wrong.add("accepted");
    boolean noRequest = !isRequestLine(attack.request());
    boolean bodyless =
        attack.request().toString().startsWith("HEAD ")
            || (container || noRequest) && answer.content().length == 0;
    if (answer.status() >= 400 && !bodyless) wrong.addAll(problem(answer));
    if (attack.target() != null && !(noRequest && bodyless))
      wrong.addAll(attack.target().differences(answer));
    return wrong;
  }

  static boolean isRequestLine(Request request) {
    return REQUEST_LINE.matcher(request.toString()).lookingAt();
  }

  private static List<String> problem(Answer answer) {
    if (!String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json"))
      return List.of("no problem: " + answer.header("Content-Type"));
    try {
      JsonNode problem = JSON.readTree(answer.body());
      List<String> wrong = new ArrayList<>(Description.read().errors(PROBLEM, problem));
      if (problem.path("status").asInt(0) != answer.status())
        wrong.add("another status in the body");
      return wrong;
    } catch (JacksonException e) {
      return List.of("no JSON");
    }
  }
}
