package surely.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static surely.test.Api.object;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Answer;
import surely.test.Api;
import surely.test.Provider;
import surely.test.Request;

@ExtendWith(ArquillianExtension.class)
class ProviderLogInIT {
  private static final Api API = Api.ofSuite();
  private static final Provider PROVIDER = Provider.ofSuite();

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test void theFirstLogInMakesTheMemberAndTheNextFindsIt() {
    JsonObject first = me(PROVIDER.token(subject, email));
    JsonObject second = me(PROVIDER.token(subject, "changed-" + email));

    assertThat(first.getString("email"), is(email));
    assertThat(first.getInt("points"), is(100));
    assertThat(second, is(first));
  }

  @Test void loggingInEndsTheSessionThatTheBrowserCameWith() {
    String first = object(logIn(PROVIDER.token(subject, email)).body()).getString("token");
    Request again = Request.post("/api/sessions/" + Provider.NAME).header("Cookie", "surely=" + first);
    String fresh = PROVIDER.token(subject, email, claims -> claims.jwtID("second-" + subject));

    assertThat(API.send(again.json("{\"idToken\": \"%s\"}".formatted(fresh))).status(), is(201));
    assertThat(API.send(Request.get("/api/members/me").bearer(first)).status(), is(401));
  }

  @Test void anotherSubjectIsAnotherMember() {
    assertThat(me(PROVIDER.token("other-" + subject, "other-" + email)).getString("id"),
        is(not(me(PROVIDER.token(subject, email)).getString("id"))));
  }

  @Test void anEmailWithAPasswordIsNotTakenOver() {
    Api.Somebody ann = API.signUp();

    assertProblem(PROVIDER.token(subject, ann.email()), 409, "member-exists");
  }

  @Test void aTokenThatIsNotForThisServerDoesNotCount() {
    assertInvalid(claims -> claims.audience("somebody else"));
    assertInvalid(claims -> claims.issuer("https://elsewhere.example.org"));
    assertInvalid(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
    assertInvalid(claims -> claims.claim("email_verified", false));
    assertInvalid(claims -> claims.claim("email", null));
    assertProblem(PROVIDER.forged(subject, email), 401, "provider-token-invalid");
    assertProblem("nonsense", 401, "provider-token-invalid");
  }

  @Test void aProviderThatIsNotConfiguredIsUnknown() {
    Answer answer = API.send(Request.post("/api/sessions/elsewhere").json("{\"idToken\": \"x\"}"));

    assertThat(answer.toString(), answer.status(), is(422));
    assertThat(answer.body(), containsString("/problems/provider-unknown"));
  }

  private void assertInvalid(UnaryOperator<JWTClaimsSet.Builder> changed) {
    assertProblem(PROVIDER.token(subject, email, changed), 401, "provider-token-invalid");
  }

  private static void assertProblem(String token, int status, String slug) {
    Answer answer = logIn(token);
    assertThat(answer.toString(), answer.status(), is(status));
    assertThat(answer.body(), containsString("/problems/" + slug));
  }

  private static JsonObject me(String idToken) {
    Answer answer = logIn(idToken);
    assertThat(answer.toString(), answer.status(), is(201));
    return object(API.send(Request.get("/api/members/me").bearer(object(answer.body()).getString("token"))).body());
  }

  private static Answer logIn(String idToken) {
    return API.send(Request.post("/api/sessions/" + Provider.NAME).json("{\"idToken\": \"%s\"}".formatted(idToken)));
  }
}
