package surely.invitation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** An invitation is good for one response, however many response ids are sent with it. */
class InvitationRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT id FROM response WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{\"respondents\": \"invited\"}");
    String token = invite(servers, survey);

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.respond(survey, RaceServers.fresh("response"), "yes", token));

    List<String> stored = servers.rows().column(RESPONSES, survey);
    RaceAssertions.exactly(1, "responses with one invitation", stored.size());
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "409 already-responded", 15)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(stored));
  }

  static String invite(RaceServers servers, String survey) {
    Request one = Request.post("/api/surveys/" + survey + "/invitations").json("{\"count\": 1}");
    return Api.object(servers.must(201, one.bearer(servers.member(0).token())).body())
        .getJsonArray("invitations")
        .getJsonObject(0)
        .getString("token");
  }

  @Override
  protected Control control() {
    return new Control(
        "responses with one invitation",
        "ALTER TABLE response DROP INDEX response_survey_respondent, "
            + "ADD INDEX (survey_id, respondent)");
  }
}
