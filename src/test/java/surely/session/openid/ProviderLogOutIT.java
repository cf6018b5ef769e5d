package surely.session.openid;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static surely.test.api.Api.object;

import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.text.ParseException;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Secrets;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.LyingProvider;
import surely.test.openid.MockProvider;
import surely.test.openid.ProviderCookie;

/** Log-out at the provider, after the one here. */
@ExtendWith(ArquillianExtension.class)
class ProviderLogOutIT {
  private static final Api API = Api.ofSuite();

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void theBrowserIsSentToTheProviderWithTheIdTokenAndBack() throws ParseException {
    String cookie = cookie(logInAtMock(MockProvider.claims(email)));

    HttpReply reply = API.must(201, logOut(cookie));

    URI address = address(reply);
    String idToken = Secrets.known(BegunLogIn.parameter(address, "id_token_hint"));
    assertThat(
        address.toString(),
        startsWith(System.getenv("SURELY_PROVIDER_MOCK_ISSUER") + "/endsession?"));
    assertThat(JWTParser.parse(idToken).getJWTClaimsSet().getSubject(), is(subject));
    assertThat(BegunLogIn.parameter(address, "post_logout_redirect_uri"), endsWith("/login/mock"));
    URI back = MockProvider.redirection(address);
    assertThat(back.getPath(), is("/login/mock"));
    assertThat(
        BegunLogIn.parameter(back, "state"),
        allOf(notNullValue(), is(BegunLogIn.parameter(address, "state"))));
    assertThat(ProviderCookie.isDeletedBy(reply), is(true));
  }

  @Test
  void theSessionHereEndsWithoutTheProvider() {
    HttpReply loggedIn = logInAtMock(MockProvider.claims(email));
    String token = object(loggedIn.body()).getString("token");

    API.must(204, Request.delete("/api/sessions/current").bearer(token));

    assertThat(API.send(Request.get("/api/members/me").bearer(token)).status(), is(401));
  }

  @Test
  void theCookieTellsNothingAndNoScriptAndNoOtherSiteGetsIt() {
    HttpReply loggedIn = logInAtMock(MockProvider.claims(email));
    String set =
        loggedIn.headers().get("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("surely-provider="))
            .findFirst()
            .orElseThrow();
    assertThat(set, allOf(containsString("HttpOnly"), containsString("SameSite=Strict")));
    assertThat(cookie(loggedIn).split("=")[1].split("\\.").length, is(5));
  }

  @Test
  void anIdTokenThatIsTooLongForACookieIsReplacedByTheAddress() {
    String claims =
        "{\"email\": \"%s\", \"email_verified\": true, \"long\": \"%s\"}"
            .formatted(email, "x".repeat(3000));
    String cookie = cookie(logInAtMock(claims));

    URI address = address(API.must(201, logOut(cookie)));

    assertThat(BegunLogIn.parameter(address, "id_token_hint"), is(nullValue()));
    assertThat(BegunLogIn.parameter(address, "logout_hint"), is(email));
    assertThat(BegunLogIn.parameter(address, "client_id"), is("surely"));
  }

  @Test
  void aProviderWithoutLogOutEndsHere() {
    HttpReply reply = API.must(204, logOut(cookie(logInAtLying())));
    assertThat(ProviderCookie.isDeletedBy(reply), is(true));
  }

  @Test
  void aProviderThatIsDownIsSaidSoThatThePageGoesOnWithoutIt() {
    String cookie = cookie(logInAtLying());
    LyingProvider.ofSuite().setSilent(true);
    try {
      // its description of the log-in is believed for a few seconds
      Until.holds(() -> API.send(logOut(cookie)).status() == 503);
      assertThat(API.send(logOut(cookie)).body(), containsString("/problems/provider-unavailable"));
    } finally {
      LyingProvider.ofSuite().setSilent(false);
    }
  }

  @Test
  void whoHasLoggedInWithAPasswordSinceIsNotSentToTheProvider() {
    String cookie = cookie(logInAtMock(MockProvider.claims(email)));
    Api.Somebody bob = API.signUp();
    String logIn = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(bob.email(), Api.PASSWORD);

    HttpReply reply =
        API.must(201, Request.post("/api/sessions").json(logIn).header("Cookie", cookie));
    HttpReply other = API.must(201, Request.post("/api/sessions").json(logIn));

    assertThat(ProviderCookie.isDeletedBy(reply), is(true));
    assertThat(other.headers().toString(), not(containsString("surely-provider")));
  }

  @Test
  void aCookieThatWasNotSealedForItLeadsNowhere() {
    var begun = BegunLogIn.of("mock", API.must(201, BegunLogIn.begin("mock")));
    String attempt = begun.cookie().replaceFirst(".*?=", "");
    String own = cookie(logInAtMock(MockProvider.claims(email)));

    API.must(204, logOut("surely-provider=" + attempt));
    API.must(204, logOut(own + "x"));
    API.must(204, logOut("surely-provider=x"));
    API.must(204, Request.post("/api/providers/log-outs"));
  }

  @Test
  void anotherSiteBeginsNoLogOut() {
    String cookie = cookie(logInAtMock(MockProvider.claims(email)));
    HttpReply reply = API.send(logOut(cookie).header("Sec-Fetch-Site", "cross-site"));
    assertThat(reply.toString(), reply.status(), is(403));
  }

  private HttpReply logInAtMock(String claims) {
    var begun = BegunLogIn.of("mock", API.must(201, BegunLogIn.begin("mock")));
    return API.must(201, begun.finish(MockProvider.codeFor(begun, subject, claims)));
  }

  private HttpReply logInAtLying() {
    var begun = BegunLogIn.of("lying", API.must(201, BegunLogIn.begin("lying")));
    return API.must(201, begun.finish(LyingProvider.ofSuite().code(begun, subject, email)));
  }

  private static String cookie(HttpReply loggedIn) {
    String cookie = ProviderCookie.of(loggedIn);
    Secrets.known(cookie.replaceFirst(".*?=", ""));
    return cookie;
  }

  private static Request logOut(String cookie) {
    return Request.post("/api/providers/log-outs").header("Cookie", cookie);
  }

  private static URI address(HttpReply reply) {
    return URI.create(object(reply.body()).getString("address"));
  }
}
