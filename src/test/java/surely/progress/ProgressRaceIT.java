package surely.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * However progress is saved while its response is submitted, no progress is left once the response
 * is stored.
 */
class ProgressRaceIT extends RaceContract {
  private static final String LEFT = "SELECT COUNT(*) FROM progress WHERE survey_id = ?";
  private static final String TAKEN =
      "SELECT COALESCE(SUM(taken), 0) FROM quota WHERE subject = CONCAT('progress:', ?)";
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    String id = RaceServers.fresh("response");
    int submitting = number % CLIENTS;

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client -> client == submitting ? Writes.respond(survey, id) : save(survey, id));

    assertThat(replies.get(submitting).toString(), replies.get(submitting).status(), is(201));
    RaceAssertions.exactly(1, "responses of one id", servers.rows().count(RESPONSES, survey));
    RaceAssertions.exactly(
        0, "saved states of a submitted response", servers.rows().count(LEFT, survey));
    servers.must(
        200,
        Request.get("/api/surveys/" + survey + "/results")
            // counts the response, which gives back the room of its progress
            .bearer(servers.member(0).token()));
    RaceAssertions.exactly(
        0, "saved states of a submitted response", servers.rows().count(TAKEN, survey));
    servers.must(409, save(survey, id));
  }

  private static Request save(String survey, String id) {
    return Request.put("/api/surveys/" + survey + "/responses/" + id + "/progress")
        .json("{\"answers\": {\"like\": \"no\"}}");
  }

  /**
   * The guard is that the progress is rolled back if the response exists. An engine without
   * transactions does not do that.
   */
  @Override
  protected Control control() {
    return new Control(
        "saved states of a submitted response",
        "ALTER TABLE progress DROP FOREIGN KEY progress_survey",
        "ALTER TABLE progress ENGINE = Aria");
  }
}
