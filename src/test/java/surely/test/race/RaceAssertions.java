package surely.test.race;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import surely.test.api.Api;
import surely.test.http.HttpReply;

/** Checks of what a race has left behind. */
public final class RaceAssertions {
  private RaceAssertions() {}

  /**
   * Fails, in words that {@link RaceContract.Control} knows, unless the number found is the
   * expected one.
   */
  public static void exactly(long expected, String what, long found) {
    String wrong = found > expected ? "many " : "few ";
    if (found != expected)
      throw new AssertionError("Too " + wrong + what + ": " + found + " instead of " + expected);
  }

  /** How many responses there are of each kind: {@code {201=1, 409 card-already-collected=15}}. */
  public static Map<String, Long> kinds(List<HttpReply> replies) {
    return replies.stream()
        .collect(Collectors.groupingBy(RaceAssertions::kind, TreeMap::new, Collectors.counting()));
  }

  /** The expected kinds, each with its number. */
  public static Map<String, Long> kinds(String kind, long count) {
    return count == 0 ? Map.of() : Map.of(kind, count);
  }

  /** The expected kinds, each with its number. */
  public static Map<String, Long> kinds(String kind, long count, String other, long others) {
    var both = new TreeMap<>(kinds(kind, count));
    both.putAll(kinds(other, others));
    return both;
  }

  private static String kind(HttpReply reply) {
    return switch (reply.outcome()) {
      case HAPPENED -> Integer.toString(reply.status());
      case DID_NOT ->
          reply.status()
              + Api.object(reply.body()).getString("type").replaceFirst(".*/problems/", " ");
      case UNKNOWN -> reply.toString();
    };
  }

  /** The texts of this name in the JSON of the responses with this status, sorted. */
  public static List<String> texts(List<HttpReply> replies, int status, String name) {
    return replies.stream()
        .filter(reply -> reply.status() == status)
        .map(reply -> Api.object(reply.body()).getString(name))
        .sorted()
        .toList();
  }

  /** The different values of the responses: one, if all agree. */
  public static List<String> distinct(List<HttpReply> replies, Function<HttpReply, String> value) {
    return replies.stream().map(value).distinct().toList();
  }
}
