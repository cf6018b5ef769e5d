package surely.session.provider;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static surely.test.api.Api.object;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Provider;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class ProviderLogInIT {
  private static final Api API = Api.ofSuite();
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final Provider PROVIDER = Provider.ofSuite();

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void theFirstLogInMakesTheMemberAndTheNextFindsIt() {
    JsonObject first = me(PROVIDER.token(subject, email));
    JsonObject second = me(PROVIDER.token(subject, "changed-" + email));

    assertThat(first.getString("email"), is(email));
    assertThat(first.getInt("points"), is(100));
    assertThat(second, is(first));
  }

  @Test
  void loggingInEndsTheSessionThatTheBrowserCameWith() {
    String first = object(logIn(PROVIDER.token(subject, email)).body()).getString("token");
    Request again =
        Request.post("/api/sessions/" + Provider.NAME).header("Cookie", "surely=" + first);
    String fresh = PROVIDER.token(subject, email);

    assertThat(API.send(again.json("{\"idToken\": \"%s\"}".formatted(fresh))).status(), is(201));
    assertThat(API.send(Request.get("/api/members/me").bearer(first)).status(), is(401));
  }

  @Test
  void anotherSubjectIsAnotherMember() {
    assertThat(
        me(PROVIDER.token("other-" + subject, "other-" + email)).getString("id"),
        is(not(me(PROVIDER.token(subject, email)).getString("id"))));
  }

  @Test
  void anEmailWithAPasswordIsNotTakenOver() {
    Api.Somebody ann = API.signUp();

    assertProblem(PROVIDER.token(subject, ann.email()), 409, "member-exists");
  }

  @Test
  void aTokenThatIsNotForThisServerDoesNotCount() {
    assertInvalid(claims -> claims.audience("somebody else"));
    assertInvalid(claims -> claims.issuer("https://elsewhere.example.org"));
    assertInvalid(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
    assertInvalid(claims -> claims.claim("email_verified", false));
    assertInvalid(claims -> claims.claim("email", null));
    assertProblem(PROVIDER.forged(subject, email), 401, "provider-token-invalid");
    assertProblem("nonsense", 401, "provider-token-invalid");
  }

  @Test
  void aTokenLogsInOnceEvenAfterTheAccountIsGone() {
    String token = PROVIDER.token(subject, email);
    String session = object(logIn(token).body()).getString("token");

    assertProblem(token, 401, "provider-token-invalid");
    assertProblem("  " + token + " ", 401, "provider-token-invalid");
    assertThat(API.send(Request.delete("/api/members/me").bearer(session)).status(), is(204));
    assertProblem(token, 401, "provider-token-invalid");
    assertThat(
        "nobody was made",
        ROWS.count("SELECT COUNT(*) FROM member WHERE email = ?", email),
        is(0L));
    assertThat(logIn(PROVIDER.token(subject, email)).status(), is(201));
  }

  @Test
  void aTokenThatIsRefusedForItsAddressIsNotUsedUp() {
    Api.Somebody stranger = API.signUp(email);
    String token = PROVIDER.token(subject, email);
    assertProblem(token, 409, "member-exists");
    assertThat(logIn(token).body(), containsString("ask the operator"));

    ROWS.run("DELETE FROM session WHERE member_id = ?", stranger.id());
    ROWS.run(
        "UPDATE member SET email = CONCAT('freed:', id), password = NULL WHERE email = ?", email);
    assertThat(logIn(token).status(), is(201));
  }

  @Test
  void usedTokensAreForgottenWhenTheyHaveExpiredAndNotBefore() {
    String session = object(logIn(PROVIDER.token(subject, email)).body()).getString("token");
    String used = "FROM used_id_token WHERE session_hash = SHA2('" + session + "', 256)";
    ROWS.run(IdTokens.PURGE);
    assertThat(ROWS.count("SELECT COUNT(*) " + used), is(1L));
    ROWS.run("UPDATE used_id_token SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 121 SECOND");
    long there = ROWS.count("SELECT COUNT(*) FROM used_id_token");
    for (long left = there; left > 0; left -= 1000) ROWS.run(IdTokens.PURGE);
    assertThat(ROWS.count("SELECT COUNT(*) FROM used_id_token"), is(0L));
  }

  @Test
  void oneOfSeveralAudiencesIsNotEnough() {
    assertInvalid(claims -> claims.audience(List.of(Provider.AUDIENCE, "another")));
    assertInvalid(
        claims -> claims.audience(List.of(Provider.AUDIENCE, "another")).claim("azp", "another"));
    assertThat(
        logIn(
                PROVIDER.token(
                    subject,
                    email,
                    claims ->
                        claims
                            .audience(List.of(Provider.AUDIENCE, "another"))
                            .claim("azp", Provider.AUDIENCE)))
            .status(),
        is(201));
  }

  @Test
  void aSubjectThatIsEmptyAndAnAddressThatIsNoneDoNotCount() {
    assertInvalid(claims -> claims.subject(""));
    assertInvalid(claims -> claims.subject(" "));
    for (String none :
        List.of(
            "",
            "ann",
            "@example.org",
            "ann@",
            "a nn@example.org",
            "ann@example.org\nx",
            "x".repeat(250) + "@example.org")) assertInvalid(claims -> claims.claim("email", none));
  }

  @Test
  void aKeyThatIsTooShortAndOneFromElsewhereDoNotCount() {
    assertProblem(PROVIDER.weak(subject, email), 401, "provider-token-invalid");
    HttpReply moved =
        API.send(
            Request.post("/api/sessions/" + Provider.MOVED)
                .json("{\"idToken\": \"%s\"}".formatted(PROVIDER.token(subject, email))));
    assertThat(moved.toString(), moved.status(), is(503));
    assertThat(moved.body(), containsString("/problems/provider-unavailable"));
  }

  @Test
  void aTokenThatExpiresLaterThanTheDatabaseKnowsLogsIn() {
    assertThat(
        logIn(
                PROVIDER.token(
                    subject,
                    email,
                    claims ->
                        claims.expirationTime(Date.from(Instant.parse("+12000-01-01T00:00:00Z")))))
            .status(),
        is(201));
  }

  @Test
  void aProviderThatIsNotConfiguredIsUnknown() {
    HttpReply reply =
        API.send(Request.post("/api/sessions/elsewhere").json("{\"idToken\": \"x\"}"));

    assertThat(reply.toString(), reply.status(), is(422));
    assertThat(reply.body(), containsString("/problems/provider-unknown"));
  }

  private void assertInvalid(UnaryOperator<JWTClaimsSet.Builder> changed) {
    assertProblem(PROVIDER.token(subject, email, changed), 401, "provider-token-invalid");
  }

  private static void assertProblem(String token, int status, String slug) {
    HttpReply reply = logIn(token);
    assertThat(reply.toString(), reply.status(), is(status));
    assertThat(reply.body(), containsString("/problems/" + slug));
  }

  private static JsonObject me(String idToken) {
    HttpReply reply = logIn(idToken);
    assertThat(reply.toString(), reply.status(), is(201));
    return object(
        API.send(Request.get("/api/members/me").bearer(object(reply.body()).getString("token")))
            .body());
  }

  private static HttpReply logIn(String idToken) {
    return API.send(
        Request.post("/api/sessions/" + Provider.NAME)
            .json("{\"idToken\": \"%s\"}".formatted(idToken)));
  }
}
