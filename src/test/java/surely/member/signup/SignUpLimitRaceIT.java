package surely.member.signup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;
import surely.test.server.Provider;

/**
 * However many members sign up at once from one address, no more succeed than the address has left.
 */
class SignUpLimitRaceIT extends RaceContract {
  private static final int LIMIT = 1_000_000; // as the suite configures it
  private static final int LEFT = 3;
  private static final String COUNTED =
      "INSERT INTO rate_limit (subject, taken, ends_at) VALUES ('sign-up 127.0.0.1', ?, "
          + "UTC_TIMESTAMP(6) + INTERVAL ? SECOND) ON DUPLICATE KEY UPDATE taken = "
          + "VALUES(taken), ends_at = VALUES(ends_at)";
  private static final String MEMBERS =
      "SELECT COUNT(*) FROM member WHERE email LIKE CONCAT(?, '%')";

  @Override
  protected void round(RaceServers servers, int number) {
    String round = RaceServers.fresh("crowd");
    leave(servers, LEFT, 600);

    List<HttpReply> replies = servers.race(CLIENTS, client -> signUp(round + "-" + client));

    RaceAssertions.exactly(LEFT, "members from one address", servers.rows().count(MEMBERS, round));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", LEFT, "429 too-many-sign-ups", CLIENTS - LEFT)));
  }

  /** Nothing is counted. */
  @Override
  protected Control control() {
    return new Control(
        "members from one address",
        "CREATE TRIGGER uncounted BEFORE UPDATE ON rate_limit FOR EACH ROW "
            + "SET NEW.taken = OLD.taken");
  }

  @AfterEach
  void forgive() {
    RaceServers.guarded().rows().run("DELETE FROM rate_limit");
  }

  @Test
  void whoIsRefusedIsToldWhenToComeAgain() {
    RaceServers servers = RaceServers.guarded();
    leave(servers, 0, 600);

    HttpReply refused = servers.must(429, signUp(RaceServers.fresh("late")));

    assertThat(
        Integer.parseInt(refused.header("Retry-After")),
        is(both(greaterThan(500)).and(lessThanOrEqualTo(601))));
  }

  @Test
  void aNewWindowBeginsWithTheFirstAfterTheLast() {
    RaceServers servers = RaceServers.guarded();
    leave(servers, 0, -1);

    servers.must(201, signUp(RaceServers.fresh("next")));

    assertThat(
        servers
            .rows()
            .count(
                "SELECT taken FROM rate_limit WHERE subject = 'sign-up 127.0.0.1' "
                    + "AND ends_at > UTC_TIMESTAMP(6) + INTERVAL 59 MINUTE"),
        is(1L));
  }

  @Test
  void theFirstLogInThroughAProviderIsASignUpAndTheNextIsNone() {
    RaceServers servers = RaceServers.guarded();
    String subject = RaceServers.fresh("subject");
    leave(servers, 1, 600);
    servers.must(201, logIn(subject));

    servers.must(201, logIn(subject));
    servers.must(429, logIn(RaceServers.fresh("subject")));
  }

  /** Leaves this many sign-ups in the current window. */
  private static void leave(RaceServers servers, int left, int seconds) {
    servers.rows().run(COUNTED, LIMIT - left, seconds);
  }

  private static Request signUp(String name) {
    return Writes.signUp(name + "@example.org", "four words of a crowd");
  }

  private static Request logIn(String subject) {
    return Request.post("/api/sessions/" + Provider.NAME)
        .json(
            "{\"idToken\": \"%s\"}"
                .formatted(Provider.ofSuite().token(subject, subject + "@example.org")));
  }
}
