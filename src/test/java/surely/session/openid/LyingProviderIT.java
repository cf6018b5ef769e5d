package surely.session.openid;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.LyingProvider;
import surely.test.server.Suite;

/** A provider that lies, fails or is slow logs nobody in, and leaves no half member. */
@ExtendWith(ArquillianExtension.class)
class LyingProviderIT {
  private static final Api API = Api.ofSuite();
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final LyingProvider PROVIDER = LyingProvider.ofSuite();

  private final String subject = UUID.randomUUID().toString();
  private final String email = subject + "@example.org";

  @Test
  void theTruthLogsInOnceHoweverOftenTheProviderConfirmsTheCode() {
    BegunLogIn begun = begin();
    String code = PROVIDER.code(begun, subject, email);

    API.must(201, begun.finish(code));
    assertProblem(API.send(begun.finish(code)), 401, "log-in-attempt-invalid");
    // another person's ID token for the same attempt
    assertProblem(
        API.send(begun.finish(PROVIDER.code(begun, "x" + subject, "x" + email))),
        401,
        "log-in-attempt-invalid");
    assertThat(
        ROWS.count(
            "SELECT COUNT(*) FROM session s JOIN identity i ON i.member_id = s.member_id "
                + "WHERE i.subject = ?",
            subject),
        is(1L));
    assertThat(ROWS.count("SELECT COUNT(*) FROM member WHERE email = ?", "x" + email), is(0L));
  }

  @Test
  void anIdTokenThatIsNotForThisLogInDoesNotCount() {
    assertInvalid(claims -> claims.issuer("https://accounts.example.org"));
    assertInvalid(claims -> claims.issuer(null));
    assertInvalid(claims -> claims.audience("somebody else"));
    assertInvalid(claims -> claims.audience(List.of("surely", "another")));
    assertInvalid(claims -> claims.claim("nonce", "another"));
    assertInvalid(claims -> claims.claim("nonce", null));
    assertInvalid(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
    assertInvalid(claims -> claims.expirationTime(null));
    assertInvalid(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(300))));
    assertInvalid(claims -> claims.subject(null));
    assertInvalid(claims -> claims.subject("x".repeat(256)));
  }

  @Test
  void anAddressThatTheProviderDoesNotConfirmDoesNotCount() {
    assertInvalid(claims -> claims.claim("email_verified", false));
    assertInvalid(claims -> claims.claim("email_verified", null));
    assertInvalid(claims -> claims.claim("email", null));
    assertInvalid(claims -> claims.claim("email", "ann@example.org\nx"));
  }

  @Test
  void anIdTokenThatTheProviderHasNotSignedDoesNotCount() {
    BegunLogIn begun = begin();
    assertInvalid(begun, PROVIDER.unsigned(begun, subject, email));
    assertInvalid(begun, PROVIDER.forged(begun, subject, email));
    assertInvalid(begun, "nonsense");
    assertInvalid(begun, LyingProvider.NAMELESS);
  }

  @Test
  void anAttemptIsNotUsedUpByALie() {
    BegunLogIn begun = begin();
    assertInvalid(begun, PROVIDER.forged(begun, subject, email));
    API.must(201, begun.finish(PROVIDER.code(begun, subject, email)));
  }

  /** Each server fetches keys twice in 30 s at most, so a test rotates the key once. */
  @Test
  void aRotatedKeyIsFetchedAndTheOldOneForgotten() {
    BegunLogIn begun = begin();
    API.must(201, begun.finish(PROVIDER.code(begun, subject, email)));
    BegunLogIn late = begin();
    String old = PROVIDER.code(late, "old-" + subject, "old-" + email);

    PROVIDER.rotateKey();

    BegunLogIn next = begin();
    API.must(201, next.finish(PROVIDER.code(next, subject, email)));
    HttpReply refused = API.send(late.finish(old));
    assertThat(refused.toString(), List.of(401, 503).contains(refused.status()), is(true));
    assertThat(ROWS.count("SELECT COUNT(*) FROM member WHERE email = ?", "old-" + email), is(0L));
  }

  @Test
  void aProviderThatFailsIsUnavailable() {
    for (String code : List.of(LyingProvider.BROKEN, LyingProvider.ENDLESS, LyingProvider.MOVED))
      assertProblem(API.send(begin().finish(code)), 503, "provider-unavailable");
    assertProblem(API.send(begin().finish(LyingProvider.UNKNOWN)), 401, "log-in-attempt-invalid");
  }

  @Test
  void aResponseThatDoesNotEndIsNotAwaitedForever() {
    long start = System.nanoTime();

    assertProblem(API.send(begin().finish(LyingProvider.SLOW)), 503, "provider-unavailable");

    assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(40)));
  }

  @Test
  void aProviderThatIsDownOrDescribesItselfAsAnotherIsUnavailable() {
    assertProblem(API.send(BegunLogIn.begin("down")), 503, "provider-unavailable");
    assertProblem(API.send(BegunLogIn.begin(LyingProvider.FOREIGN)), 503, "provider-unavailable");
    String why = "foreign is not available: java.io.IOException: it says that it is";
    Until.holds(() -> Suite.log().contains(why));
  }

  private void assertInvalid(UnaryOperator<JWTClaimsSet.Builder> changed) {
    BegunLogIn begun = begin();
    assertInvalid(begun, PROVIDER.code(begun, subject, email, changed));
  }

  private void assertInvalid(BegunLogIn begun, String code) {
    assertProblem(API.send(begun.finish(code)), 401, "provider-token-invalid");
    assertThat(ROWS.count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject), is(0L));
    assertThat(ROWS.count("SELECT COUNT(*) FROM member WHERE email = ?", email), is(0L));
  }

  private static BegunLogIn begin() {
    Request begin = BegunLogIn.begin(LyingProvider.NAME);
    return BegunLogIn.of(LyingProvider.NAME, API.must(201, begin));
  }

  private static void assertProblem(HttpReply reply, int status, String slug) {
    assertThat(reply.toString(), reply.status(), is(status));
    assertThat(reply.body(), containsString("/problems/" + slug));
  }
}
