package surely.invitation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * However many invitations are created at once, a survey gets no more than it may have, and each
 * request creates all of its invitations or none.
 */
class LastInvitationsRaceIT extends RaceContract {
  private static final int MOST = 100_000;
  private static final int EACH = 3;

  @Override
  protected void round(RaceServers servers, int number) {
    int requests = 1 + number % (CLIENTS - 1);
    String survey = servers.openSurvey("{\"respondents\": \"invited\"}");
    servers
        .rows()
        .run(
            "INSERT INTO quota (subject, places, taken) VALUES (CONCAT('invitations:', ?), ?, ?)",
            survey,
            MOST,
            MOST - EACH * requests - 1);

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Request.post("/api/surveys/" + survey + "/invitations")
                    .json("{\"count\": " + EACH + "}")
                    .bearer(servers.member(0).token()));

    RaceAssertions.exactly(
        (long) EACH * requests,
        "invitations to a survey",
        servers.rows().count("SELECT COUNT(*) FROM invitation WHERE survey_id = ?", survey));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", requests, "409 too-many-invitations", CLIENTS - requests)));
  }

  @Override
  protected Control control() {
    return new Control(
        "invitations to a survey",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW "
            + "SET NEW.taken = IF(NEW.subject LIKE 'invitations:%', OLD.taken, NEW.taken)");
  }
}
