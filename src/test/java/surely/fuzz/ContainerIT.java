package surely.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.fuzz.attack.Attack;
import surely.openapi.Journey;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;
import surely.test.server.Suite;

/**
 * Requests so malformed that the container answers them before the application sees them: they
 * change nothing and reveal nothing. Such a response has no body, because Payara can't be
 * configured to give it one. Surely answers the requests that the container can be configured to
 * pass on.
 */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
  private static final String SIGN_UP =
      "POST /api/members HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  @Test
  void whatIsNoRequestChangesNothing() {
    Map<String, String> before = Tables.settled();
    assertThat(
        differences(
            each("GET /api/health/live HTTP/9.9\r\nHost: a\r\n\r\n", "505 empty", "400 empty"),
            each("GET /api/health/live http/1.1\r\nHost: a\r\n\r\n", "505 empty", "400 empty"),
            both("GET /api/health/live HTTP/1.1\r\n\r\n", "400 empty"),
            each(
                "GET /api/surveys/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                "400 empty", "401 /problems/log-in-needed"),
            each("GET /../x HTTP/1.1\r\nHost: a\r\n\r\n", "400 empty", "404 /problems/not-found"),
            both(
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(100_000) + "\r\n\r\n", "400 empty"),
            both("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "400 empty"),
            both("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(2000) + "\r\n", "400 empty"),
            both(SIGN_UP + "Content-Length: -1\r\n\r\n{}", "400 empty"),
            both(SIGN_UP + "Content-Length: x\r\n\r\n{}", "400 empty"),
            both(SIGN_UP + "Content-Length: 99999999999999999999\r\n\r\n{}", "400 empty"),
            both(SIGN_UP + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", "400 empty"),
            each(
                SIGN_UP + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "400 empty",
                "hangs up"),
            both(SIGN_UP + "Transfer-Encoding: nonsense\r\n\r\n{}", "400 /problems/bad-request")),
        is(empty()));
    stillWorks(before);
  }

  @Test
  void aLongLineOrHeaderGetsSurelysResponse() {
    String x = "x".repeat(60_000);
    Map.of(
            "GET /" + x + " HTTP/1.1\r\nHost: a\r\n\r\n",
            404,
            "GET /api/surveys/" + x + " HTTP/1.1\r\nHost: a\r\n\r\n",
            401,
            "GET /api/surveys HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + x + "\r\n\r\n",
            401,
            "GET /api/surveys HTTP/1.1\r\nHost: a\r\nCookie: surely=" + x + "\r\n\r\n",
            401,
            "GET /api/health/live HTTP/1.1\r\nHost: a\r\nX: " + x + "\r\n\r\n",
            200)
        .forEach(
            (raw, status) -> {
              HttpReply reply = send(raw);
              assertThat(raw + reply, reply.status(), is(status));
              assertThat(raw + reply, reply.content().length, is(not(0)));
              bodylessOrProblem(raw, reply);
            });
  }

  @Test
  void whatNobodyCanReadIsRefusedOrPassedOver() {
    assertThat(
        differences(
            both("GET * HTTP/1.1\r\nHost: a\r\n\r\n", "404 /problems/not-found"),
            both("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "200 empty"),
            each(
                "GET /api/health/live HTTP/1.1\r\nHost: a\r\nCookie: a=\u0001\r\n\r\n",
                "400 empty",
                "200"),
            each(
                "GET /api/health/live HTTP/1.1\r\nHost: a\r\nCookie: a=\u00e4\r\n\r\n",
                "400 empty",
                "200"),
            both(
                "GET /api/health/live HTTP/1.1\r\nHost: a\r\nCookie: a=b; $Version=x\r\n\r\n",
                "200"),
            both(
                "GET /api/health/live HTTP/1.1\r\nHost: a\r\nCookie: $Version=x; =; a=\"\r\n\r\n",
                "200")),
        is(empty()));
  }

  @Test
  void traceIsRefusedAndEchoesNothing() {
    for (String path :
        List.of(
            "/",
            "/nothing",
            "/problem",
            "/problems/not-found",
            "/api/surveys",
            "/api/health/live")) {
      String raw = "TRACE " + path + " HTTP/1.1\r\nHost: a\r\nCookie: surely=secret\r\n\r\n";
      HttpReply reply = send(raw);
      assertThat(raw + reply, reply.status(), is(405));
      assertThat(raw + reply, reply.body(), not(containsString("secret")));
      assertThat(raw + reply, reply.content().length, is(not(0)));
      bodylessOrProblem(raw, reply);
    }
  }

  @Test
  void theBodyOfATraceIsNotTakenForTheNextRequest() {
    try (Race connection = Race.against(URI.create(Suite.url()))) {
      for (String path : List.of("/", "/api/surveys")) {
        assertThat(connection.send(Request.of("TRACE", path).json("{}")).status(), is(405));
        assertThat(connection.send(Request.get("/api/health/live")).status(), is(200));
      }
    }
  }

  /**
   * An empty 200 on Payara: its CoyoteAdapter logs the decoder's exception and goes on. No setting
   * changes that.
   */
  @Test
  void aBrokenEscapeOrHostGetsNothing() {
    Map<String, String> before = Tables.settled();
    assertThat(
        differences(
            each("DELETE /api/trackers/%zz HTTP/1.1\r\nHost: a\r\n\r\n", "200 empty", "400 empty"),
            each("DELETE /api/trackers/%2 HTTP/1.1\r\nHost: a\r\n\r\n", "200 empty", "400 empty"),
            each("GET /% HTTP/1.1\r\nHost: a\r\n\r\n", "200 empty", "400 empty"),
            each(
                "POST /api/cards/x HTTP/1.1\r\nHost: <>:x\r\nContent-Length: 0\r\n\r\n",
                "200 empty",
                "400 empty")),
        is(empty()));
    stillWorks(before);
  }

  /** A request, and the outcome that it gets from the server that the tests run on. */
  private record Case(String raw, String outcome) {}

  private static Case both(String raw, String outcome) {
    return new Case(raw, outcome);
  }

  private static Case each(String raw, String payara, String wildFly) {
    return new Case(raw, Suite.isOnWildFly() ? wildFly : payara);
  }

  /** The cases whose outcome differs from the expected one. */
  private static List<String> differences(Case... cases) {
    return Stream.of(cases)
        .flatMap(
            one -> {
              HttpReply reply = send(one.raw);
              bodylessOrProblem(one.raw, reply);
              String outcome = outcome(reply);
              return outcome.equals(one.outcome)
                  ? Stream.empty()
                  : Stream.of(outcome + ", not " + one.outcome + ", to " + shortened(one.raw));
            })
        .toList();
  }

  private static String outcome(HttpReply reply) {
    if (reply.isUnknown()) return reply.whyUnknown().contains("in time") ? "is silent" : "hangs up";
    return reply.status() < 400 && reply.content().length == 0
        ? reply.status() + " empty"
        : Outcome.of(reply).text();
  }

  private static String shortened(String raw) {
    return raw.length() < 200 ? raw : raw.substring(0, 200) + "...";
  }

  private static HttpReply send(String raw) {
    return Api.ofSuite().send(Request.raw(raw.getBytes(ISO_8859_1)));
  }

  private static void bodylessOrProblem(String raw, HttpReply reply) {
    if (reply.content().length > 0)
      assertThat(
          raw + reply,
          Verdict.on(Attack.harmless(raw, null, Request.raw(raw.getBytes(ISO_8859_1))), reply),
          is(empty()));
  }

  private static void stillWorks(Map<String, String> before) {
    assertThat(Tables.all(), is(before));
    assertThat(new Journey().go(), is(not(empty())));
  }
}
