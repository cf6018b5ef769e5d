package surely.session.openid.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final URI REDIRECTION = URI.create("https://surveys.example.org/login/mock");

  @Test
  void readsItselfAsItWasWritten() throws ParseException {
    Attempt begun = Attempt.begin("mock", REDIRECTION, null);
    Attempt inSeconds = expiringAt(begun, begun.expiresAt().truncatedTo(ChronoUnit.SECONDS));

    assertThat(Attempt.of(inSeconds.claims()), is(inSeconds));
  }

  @Test
  void twoAttemptsShareNoSecret() {
    Attempt one = Attempt.begin("mock", REDIRECTION, null);
    Attempt other = Attempt.begin("mock", REDIRECTION, null);

    assertThat(one.state(), is(not(other.state())));
    assertThat(one.nonce(), is(not(other.nonce())));
    assertThat(one.verifier(), is(not(other.verifier())));
    assertThat(one.nonce(), is(not(one.verifier())));
    assertThat(one.id(), is(not(other.id())));
  }

  /** RFC 7636, 4.1. */
  @Test
  void theVerifierIsLongEnough() {
    Attempt begun = Attempt.begin("mock", REDIRECTION, null);
    assertThat(begun.verifier().length(), is(greaterThanOrEqualTo(43)));
    assertThat(begun.verifier().matches("[A-Za-z0-9._~-]+"), is(true));
  }

  @Test
  void livesForItsTime() {
    Attempt begun = Attempt.begin("mock", REDIRECTION, null);
    assertThat(begun.isLive(), is(true));
    assertThat(expiringAt(begun, Instant.now().minusSeconds(1)).isLive(), is(false));
  }

  private static Attempt expiringAt(Attempt attempt, Instant end) {
    return new Attempt(
        attempt.provider(),
        attempt.state(),
        attempt.nonce(),
        attempt.verifier(),
        attempt.redirection(),
        attempt.member(),
        end);
  }
}
