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

/** No response is stored after the survey was closed or paused and its responses were counted. */
abstract class StopSurveyRace extends RaceContract {
  private static final String STORED_LATER = "responses to a survey that takes none";
  private static final String RESPONSES = "SELECT id FROM response WHERE survey_id = ? ORDER BY id";

  private final String action;
  private final String refusal;

  /**
   * @param action the last step of the path, such as "close"
   * @param refusal the problem type of a response after it
   */
  StopSurveyRace(String action, String refusal) {
    this.action = action;
    this.refusal = refusal;
  }

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    Request stop =
        Request.post("/api/surveys/" + survey + "/" + action).bearer(servers.member(0).token());
    int stopping = number % CLIENTS;

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> client == stopping ? stop : respond(survey));

    HttpReply stopped = replies.get(stopping);
    List<HttpReply> responses = new ArrayList<>(replies);
    responses.remove(stopping);
    List<String> stored = servers.rows().column(RESPONSES, survey);
    assertThat(stopped.toString(), stopped.status(), is(200));
    RaceAssertions.exactly(
        Api.object(stopped.body()).getInt("responses"), STORED_LATER, stored.size());
    assertThat(
        RaceAssertions.kinds(responses),
        is(RaceAssertions.kinds("201", stored.size(), "409 " + refusal, 15 - stored.size())));
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
    return Control.withoutSurveyLocks(STORED_LATER);
  }
}
