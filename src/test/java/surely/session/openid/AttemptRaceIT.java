package surely.session.openid;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.LyingProvider;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * One attempt to log in at a provider opens one session, however often it is finished at the same
 * time, even if the provider accepts its code each time.
 */
class AttemptRaceIT extends RaceContract {
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM session s JOIN identity i ON i.member_id = s.member_id "
          + "WHERE i.subject = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("attempt");
    var begun =
        BegunLogIn.of(LyingProvider.NAME, servers.must(201, BegunLogIn.begin(LyingProvider.NAME)));
    Request callback =
        begun.finish(LyingProvider.ofSuite().code(begun, subject, subject + "@example.org"));

    List<HttpReply> replies = servers.race(CLIENTS, client -> callback);

    RaceAssertions.exactly(1, "sessions of one attempt", servers.rows().count(SESSIONS, subject));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "401 log-in-attempt-invalid", CLIENTS - 1)));
  }

  @Override
  protected Control control() {
    return new Control(
        "sessions of one attempt", "ALTER TABLE used_id_token DROP PRIMARY KEY, ADD INDEX (id)");
  }
}
