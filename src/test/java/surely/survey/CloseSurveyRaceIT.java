package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** No response is stored after the survey was closed and its responses were counted. */
class CloseSurveyRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT id FROM response WHERE survey_id = ? ORDER BY id";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    Request close =
        Request.post("/api/surveys/" + survey + "/close").bearer(servers.member(0).token());
    int closing = number % CLIENTS;

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> client == closing ? close : respond(survey));

    HttpReply closed = replies.get(closing);
    List<HttpReply> responses = new ArrayList<>(replies);
    responses.remove(closing);
    List<String> stored = servers.rows().column(RESPONSES, survey);
    assertThat(closed.toString(), closed.status(), is(200));
    RaceAssertions.exactly(
        Api.object(closed.body()).getInt("responses"),
        "responses to a closed survey",
        stored.size());
    assertThat(
        RaceAssertions.kinds(responses),
        is(RaceAssertions.kinds("201", stored.size(), "409 survey-not-open", 15 - stored.size())));
    assertThat(RaceAssertions.texts(responses, 201, "id"), is(stored));
    servers.must(409, respond(survey));
  }

  private static Request respond(String survey) {
    return Writes.respond(survey, RaceServers.fresh("response"));
  }

  /**
   * The guard is that a response takes a shared lock on its survey. An engine without row locks
   * does not take it.
   */
  @Override
  protected Control control() {
    return Control.withoutSurveyLocks("responses to a closed survey");
  }
}
