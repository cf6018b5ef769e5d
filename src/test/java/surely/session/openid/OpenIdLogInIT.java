package surely.session.openid;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static surely.test.api.Api.object;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.server.Suite;

/** Log-in at a provider that works. */
@ExtendWith(ArquillianExtension.class)
class OpenIdLogInIT {
  private static final Api API = Api.ofSuite();
  private static final Rows ROWS = Rows.of(Suite.application());

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void theProvidersAreListedWithTheirLabels() {
    List<JsonObject> providers =
        object(API.must(200, Request.get("/api/providers")).body())
            .getJsonArray("providers")
            .getValuesAs(JsonObject.class);

    assertThat(
        providers.stream().map(p -> p.getString("name")).toList(),
        is(List.of("down", "foreign", "lying", "mock")));
    assertThat(
        providers.stream().map(p -> p.getString("label")).toList(), hasItem(MockProvider.LABEL));
  }

  @Test
  void theProviderGetsAChallengeAndTheBrowserASealedCookie() {
    HttpReply reply = API.must(201, BegunLogIn.begin(MockProvider.NAME));
    BegunLogIn begun = BegunLogIn.of(MockProvider.NAME, reply);
    URI address = begun.address();

    assertThat(address.toString(), startsWith(System.getenv("SURELY_PROVIDER_MOCK_ISSUER") + "/"));
    assertThat(BegunLogIn.parameter(address, "response_type"), is("code"));
    assertThat(BegunLogIn.parameter(address, "client_id"), is("surely"));
    assertThat(BegunLogIn.parameter(address, "code_challenge_method"), is("S256"));
    assertThat(BegunLogIn.parameter(address, "code_challenge").length(), is(43));
    assertThat(BegunLogIn.parameter(address, "code_verifier"), is(nullValue()));
    assertThat(List.of(BegunLogIn.parameter(address, "scope").split(" ")), hasItem("openid"));
    assertThat(BegunLogIn.parameter(address, "redirect_uri"), endsWith("/login/mock"));
    assertThat(
        reply.header("Set-Cookie"),
        allOf(containsString("HttpOnly"), containsString("SameSite=Strict")));
    assertThat(begun.cookie(), not(containsString(begun.nonce())));
  }

  @Test
  void theFirstLogInMakesTheMemberAndTheNextFindsIt() {
    JsonObject first = me(logIn());
    JsonObject second = me(logIn());

    assertThat(first.getString("email"), is(email));
    assertThat(first.getInt("points"), is(100));
    assertThat(second, is(first));
  }

  @Test
  void twoAttemptsOfOneBrowserDoNotDisturbEachOther() {
    BegunLogIn one = begin();
    BegunLogIn other = begin();
    Request both =
        one.finish(code(one), one.state()).header("Cookie", one.cookie() + "; " + other.cookie());

    API.must(201, both);
    API.must(201, other.finish(code(other)));
  }

  @Test
  void aBrowserWithManyUnfinishedAttemptsForgetsThem() {
    List<String> cookies = Stream.generate(() -> begin().cookie()).limit(6).toList();
    Request next = BegunLogIn.begin(MockProvider.NAME);

    List<String> kept = setBy(next.header("Cookie", String.join("; ", cookies.subList(0, 5))));
    List<String> deleted = setBy(next.header("Cookie", String.join("; ", cookies)));

    assertThat(kept.size(), is(1));
    assertThat(deleted.size(), is(7));
    for (String cookie : cookies)
      assertThat(deleted, hasItem(startsWith(cookie.replaceFirst("=.*", "="))));
  }

  @Test
  void loggingInEndsTheSessionThatTheBrowserCameWithAndDeletesTheCookieOfTheAttempt() {
    String first = logIn();
    BegunLogIn begun = begin();
    HttpReply reply =
        API.must(
            201,
            begun
                .finish(code(begun), begun.state())
                .header("Cookie", begun.cookie() + "; surely=" + first));

    assertThat(API.send(Request.get("/api/members/me").bearer(first)).status(), is(401));
    String name = begun.cookie().replaceFirst("=.*", "");
    assertThat(
        reply.headers().get("Set-Cookie"),
        hasItem(allOf(startsWith(name + "="), containsString("Max-Age=0"))));
  }

  @Test
  void anAttemptBelongsToItsBrowserItsStateAndItsProvider() {
    BegunLogIn begun = begin();
    String code = code(begun);
    BegunLogIn other = begin();

    assertNotBegun(begun.finish(code, begun.state()));
    assertNotBegun(begun.finish(code, "short"));
    assertNotBegun(begun.finish(code, other.state()).header("Cookie", begun.cookie()));
    assertNotBegun(begun.finish(code, begun.state()).header("Cookie", begun.cookie() + "x"));
    assertNotBegun(
        begun
            .finish(code, begun.state())
            .header(
                "Cookie",
                begun.cookie().replaceFirst("=.*", "=") + other.cookie().replaceFirst(".*?=", "")));
    assertNotBegun(new BegunLogIn("lying", begun.address(), begun.cookie()).finish(code));
    API.must(201, begun.finish(code));
  }

  @Test
  void aCodeThatIsMissingOrBlankIsInvalidInput() {
    BegunLogIn begun = begin();
    assertProblem(API.send(begun.finish("")), 422, "invalid-input");
    assertProblem(API.send(begun.finish(" ")), 422, "invalid-input");
    assertProblem(API.send(begun.finish("x".repeat(4097))), 422, "invalid-input");
  }

  @Test
  void anAnswerOfAnotherIssuerIsRefused() {
    BegunLogIn begun = begin();
    assertNotBegun(
        Request.post("/api/providers/mock/sessions")
            .header("Cookie", begun.cookie())
            .json(
                """
                {"code": "%s", "state": "%s", "iss": "https://accounts.example.org"}"""
                    .formatted(code(begun), begun.state())));
  }

  @Test
  void aCodeOfAnotherAttemptIsRefused() {
    BegunLogIn ofMallory = begin();
    BegunLogIn ofAnn = begin();

    HttpReply reply = API.send(ofAnn.finish(code(ofMallory)));

    // the mock checks PKCE, and without that the nonce differs
    assertThat(reply.toString(), reply.status(), is(401));
    assertNobody();
  }

  @Test
  void anAccountWithAPasswordIsNotConnectedInSilence() {
    Api.Somebody ann = API.signUp(email);
    BegunLogIn begun = begin();

    assertProblem(API.send(begun.finish(code(begun))), 409, "account-not-connected");

    assertThat(API.send(Request.get("/api/members/me").bearer(ann.token())).status(), is(200));
    assertThat(ROWS.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(0L));
  }

  @Test
  void anotherSiteNeitherBeginsNorFinishesALogIn() {
    BegunLogIn begun = begin();
    assertProblem(
        API.send(BegunLogIn.begin("mock").header("Sec-Fetch-Site", "cross-site")),
        403,
        "cross-site");
    assertProblem(
        API.send(begun.finish(code(begun)).header("Origin", "https://evil.example")),
        403,
        "cross-site");
    assertNobody();
  }

  @Test
  void aProviderThatIsNotConfiguredIsUnknown() {
    assertProblem(API.send(BegunLogIn.begin("nobody")), 422, "provider-unknown");
    assertProblem(API.send(BegunLogIn.begin("%3Cx%3E")), 422, "provider-unknown");
    // it has keys, but no client id
    assertProblem(API.send(BegunLogIn.begin("test")), 422, "provider-unknown");
    assertProblem(
        API.send(Request.post("/api/sessions/mock").json("{\"idToken\": \"x\"}")),
        422,
        "provider-unknown");
  }

  private static BegunLogIn begin() {
    var begun =
        BegunLogIn.of(MockProvider.NAME, API.must(201, BegunLogIn.begin(MockProvider.NAME)));
    Secrets.known(begun.cookie().replaceFirst(".*?=", ""));
    Secrets.known(begun.nonce());
    return begun;
  }

  private static List<String> setBy(Request request) {
    return API.must(201, request).headers().get("Set-Cookie");
  }

  private String code(BegunLogIn begun) {
    return Secrets.known(MockProvider.code(begun, subject, email));
  }

  private String logIn() {
    BegunLogIn begun = begin();
    return object(API.must(201, begun.finish(code(begun))).body()).getString("token");
  }

  private static JsonObject me(String token) {
    return object(API.must(200, Request.get("/api/members/me").bearer(token)).body());
  }

  private static void assertNotBegun(Request request) {
    assertProblem(API.send(request), 401, "log-in-attempt-invalid");
  }

  private static void assertProblem(HttpReply reply, int status, String slug) {
    assertThat(reply.toString(), reply.status(), is(status));
    assertThat(reply.body(), containsString("/problems/" + slug));
  }

  private void assertNobody() {
    assertThat(ROWS.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(0L));
    assertThat(ROWS.count("SELECT COUNT(*) FROM member WHERE email = ?", email), is(0L));
  }
}
