package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.server.WithoutMail;

/**
 * The server believes the headers of a trusted proxy and of nobody else, and shows some pages to
 * the operator only.
 */
@ExtendWith(ArquillianExtension.class)
class ProxyIT {
  private static final String SURVEY =
      """
      {"definition": {"elements": [{"type": "text", "name": "q"}]},
        "settings": {"respondents": "invited"}}""";
  private final Api behind = new Api(Configured.server().toString());
  private final Api alone = Api.ofSuite();

  @Test
  void theClientOfATrustedProxySpeaksTls() {
    Somebody ann = alone.signUp();
    HttpReply tls =
        behind.send(logIn(ann.email(), Api.PASSWORD).header("X-Forwarded-Proto", "https"));
    assertThat(tls.header("Set-Cookie"), startsWith("__Host-surely="));
    assertThat(tls.header("Set-Cookie").toLowerCase(Locale.ROOT), containsString("secure"));
    assertThat(tls.header("Strict-Transport-Security"), containsString("max-age"));
    String cookie = tls.header("Set-Cookie").replaceFirst(";.*", "");
    Request me = Request.get("/api/members/me").header("Cookie", cookie);
    assertThat(behind.send(me.header("X-Forwarded-Proto", "https")).status(), is(200));
    assertThat("without TLS it is another cookie", behind.send(me).status(), is(401));
  }

  @Test
  void whatAStrangerSaysOfThemselvesIsPassedOver() {
    Somebody ann = alone.signUp();
    HttpReply reply =
        alone.send(logIn(ann.email(), Api.PASSWORD).header("X-Forwarded-Proto", "https"));
    assertThat(reply.header("Set-Cookie"), startsWith("surely="));
    assertThat(reply.header("Strict-Transport-Security"), is(nullValue()));
  }

  @Test
  void clientsOfATrustedProxyAreLimitedEachByItself() {
    for (List<String> addresses :
        List.of(
            List.of("192.0.2.7", "192.0.2.8"), List.of("2001:dead:0:1::7", "2001:dead:0:2::7"))) {
      Somebody ann = alone.signUp();
      for (int i = 0; i < 10; i++)
        assertThat(
            behind
                .send(
                    logIn(ann.email(), "wrong guess " + i)
                        .header("X-Forwarded-For", addresses.get(0)))
                .status(),
            is(401));
      Request right = logIn(ann.email(), Api.PASSWORD);
      assertThat(behind.send(right.header("X-Forwarded-For", addresses.get(0))).status(), is(429));
      assertThat(
          "made up by the client",
          behind.send(right.header("X-Forwarded-For", "203.0.113.1, " + addresses.get(0))).status(),
          is(429));
      assertThat(
          "through two proxies",
          behind.send(right.header("X-Forwarded-For", addresses.get(0) + ", 2001:db8::1")).status(),
          is(429));
      assertThat(behind.send(right.header("X-Forwarded-For", addresses.get(1))).status(), is(201));
    }
  }

  @Test
  void linksAreToThePublicAddressWhateverTheHost() {
    Somebody ann = alone.signUp();
    HttpReply made = behind.send(post("/api/surveys", ann, SURVEY).header("Host", "evil.example"));
    assertThat(made.toString(), made.status(), is(201));
    String survey = Api.object(made.body()).getString("id");
    assertThat(made.header("Location"), is(Configured.PUBLIC_ADDRESS + "/api/surveys/" + survey));
    assertThat(
        url(
            behind.send(
                post("/api/surveys/" + survey + "/invitations", ann, "{\"count\": 1}")
                    .header("Host", "evil.example"))),
        startsWith(Configured.PUBLIC_ADDRESS + "/s/" + survey + "#invitation="));
  }

  @Test
  void aLogInAtAProviderReturnsToThePublicAddressWhateverTheHost() {
    HttpReply begun =
        behind.send(
            BegunLogIn.begin(MockProvider.NAME)
                .header("Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));
    assertThat(begun.toString(), begun.status(), is(201));
    assertThat(begun.header("Set-Cookie"), startsWith("__Host-surely-log-in-"));
    assertThat(begun.header("Set-Cookie").toLowerCase(Locale.ROOT), containsString("secure"));
    assertThat(
        BegunLogIn.parameter(BegunLogIn.of(MockProvider.NAME, begun).address(), "redirect_uri"),
        is(Configured.PUBLIC_ADDRESS + "/login/" + MockProvider.NAME));
  }

  @Test
  void aLinkByTheHostOfARequestIsNotReplayedToAnother() {
    Somebody ann = alone.signUp();
    Api unaddressed = new Api(WithoutMail.server());
    String survey =
        Api.object(unaddressed.send(post("/api/surveys", ann, SURVEY)).body()).getString("id");
    String key = UUID.randomUUID().toString();
    Request invite =
        post("/api/surveys/" + survey + "/invitations", ann, "{\"count\": 1}")
            .header("Idempotency-Key", key);
    String first = url(unaddressed.send(invite.header("Host", "evil.example")));
    String again = url(unaddressed.send(invite.header("Host", "surveys.example.org")));
    assertThat(again, startsWith("http://surveys.example.org/s/" + survey + "#invitation="));
    assertThat(again.replaceFirst(".*#", ""), is(first.replaceFirst(".*#", "")));
  }

  @Test
  void metricsAskForTheirToken() {
    Request metrics = Request.get("/api/metrics");
    assertThat(behind.send(metrics).status(), is(401));
    assertThat(behind.send(metrics.bearer("another")).status(), is(401));
    assertThat(
        behind.send(metrics.bearer(Configured.METRICS_TOKEN)).body(),
        containsString("surely_pool_connections"));
    assertThat(alone.send(metrics).body(), not(is("")));
  }

  private static Request logIn(String email, String password) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
  }

  private static Request post(String path, Somebody who, String body) {
    return Request.post(path).bearer(who.token()).json(body);
  }

  private static String url(HttpReply reply) {
    JsonObject made = Api.object(reply.body());
    return made.getJsonArray("invitations").getJsonObject(0).getString("url");
  }
}
