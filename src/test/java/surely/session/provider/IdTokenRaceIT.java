package surely.session.provider;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.server.Provider;

/** One ID token opens one session, however often it is sent at the same time. */
class IdTokenRaceIT extends RaceContract {
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM session s JOIN identity i ON i.member_id = s.member_id "
          + "WHERE i.subject = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("once");
    String token = Provider.ofSuite().token(subject, subject + "@example.org");

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Request.post("/api/sessions/" + Provider.NAME)
                    .json("{\"idToken\": \"%s\"}".formatted(token)));

    RaceAssertions.exactly(1, "sessions of one ID token", servers.rows().count(SESSIONS, subject));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "401 provider-token-invalid", CLIENTS - 1)));
  }

  @Override
  protected Control control() {
    return new Control(
        "sessions of one ID token", "ALTER TABLE used_id_token DROP PRIMARY KEY, ADD INDEX (id)");
  }
}
