package surely.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import surely.fuzz.attack.Attack;
import surely.openapi.Description;
import surely.test.http.HttpReply;
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
  static List<String> on(Attack attack, HttpReply reply) {
    boolean container = attack.expected() == Attack.Expected.CONTAINER;
    List<String> wrong = new ArrayList<>();
    if (reply.isUnknown()) return List.of("no response");
    if (reply.status() >= 500 && !container) wrong.add("5xx");
    if (reply.status() == 500) wrong.add("500");
    if (INSIDES.matcher(reply.body()).find() && reply.status() >= 400) wrong.add("shows insides");
    if (attack.expected() == Attack.Expected.REFUSED && reply.status() < 400) wrong.add("accepted");
    boolean noRequest = !isRequestLine(attack.request());
    boolean bodyless =
        attack.request().toString().startsWith("HEAD ")
            || (container || noRequest) && reply.content().length == 0;
    if (reply.status() >= 400 && !bodyless) wrong.addAll(problem(reply));
    if (attack.target() != null && !(noRequest && bodyless))
      wrong.addAll(attack.target().differences(reply));
    return wrong;
  }

  static boolean isRequestLine(Request request) {
    return REQUEST_LINE.matcher(request.toString()).lookingAt();
  }

  private static List<String> problem(HttpReply reply) {
    if (!String.valueOf(reply.header("Content-Type")).startsWith("application/problem+json"))
      return List.of("no problem: " + reply.header("Content-Type"));
    try {
      JsonNode problem = JSON.readTree(reply.body());
      List<String> wrong = new ArrayList<>(Description.read().errors(PROBLEM, problem));
      if (problem.path("status").asInt(0) != reply.status())
        wrong.add("another status in the body");
      return wrong;
    } catch (JacksonException e) {
      return List.of("no JSON");
    }
  }
}
