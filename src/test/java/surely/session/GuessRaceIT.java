package surely.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** However many passwords are guessed at once, no more are checked than the limit. */
class GuessRaceIT extends RaceContract {
  private static final int LIMIT = 10;
  private static final int GUESSES = 3 * CLIENTS;
  private static final String FAILURES = "SELECT COUNT(*) FROM login_failure";

  @Override
  protected void round(RaceServers servers, int number) {
    servers.rows().run("DELETE FROM login_failure");
    String email = servers.member(0).email();

    List<HttpReply> replies = servers.race(GUESSES, client -> guess(email, "guess " + client));

    long looked = replies.stream().filter(reply -> reply.status() == 401).count();
    if (looked > LIMIT) RaceAssertions.exactly(LIMIT, "guesses that were looked at", looked);
    assertThat(
        replies.stream()
            .filter(
                reply -> reply.status() != 401 && reply.status() != 429 && reply.status() != 503)
            .toList(),
        is(empty()));
    RaceAssertions.exactly(looked, "failures that are kept", servers.rows().count(FAILURES));
    guessUntilTheLimit(servers, email, looked);
  }

  /** Guesses that were refused in the race do not count as failures of the account. */
  private static void guessUntilTheLimit(RaceServers servers, String email, long looked) {
    for (long guess = looked; guess < LIMIT; guess++)
      servers.must(401, guess(email, "late guess " + guess));
    HttpReply refused = servers.must(429, guess(email, "a guess too many"));
    assertThat(Integer.parseInt(refused.header("Retry-After")), is(not(0)));
  }

  private static Request guess(String email, String password) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }

  /** An attempt is counted only after it has failed, so that concurrent ones do not see it. */
  @Override
  protected Control control() {
    return new Control(
        "guesses that were looked at",
        "CREATE TRIGGER uncounted BEFORE INSERT ON login_failure FOR EACH ROW "
            + "SET NEW.failed_at = '2000-01-01'",
        "CREATE TRIGGER counted BEFORE UPDATE ON login_failure FOR EACH ROW "
            + "SET NEW.failed_at = UTC_TIMESTAMP(6)");
  }
}
