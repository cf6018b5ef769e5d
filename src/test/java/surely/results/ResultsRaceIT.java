package surely.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** Responses arrive during several requests for the results, and each is counted once. */
class ResultsRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    Request results =
        Request.get("/api/surveys/" + survey + "/results").bearer(servers.member(0).token());

    for (int wave = 0; wave < 3; wave++) {
      List<HttpReply> replies =
          servers.race(
              CLIENTS,
              client ->
                  client % 2 == 0
                      ? results
                      : Writes.respond(survey, RaceServers.fresh("response")));
      assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("200", 8, "201", 8)));
    }

    long stored = servers.rows().count(RESPONSES, survey);
    JsonObject found = Api.object(servers.must(200, results).body());
    assertThat(found.getInt("pending"), is(0));
    RaceAssertions.exactly(
        0, "responses counted wrongly", Math.abs(stored - found.getInt("responses")));
    JsonObject like = found.getJsonArray("questions").getJsonObject(0);
    RaceAssertions.exactly(
        0,
        "answers counted wrongly",
        Math.abs(stored - like.getJsonObject("counts").getInt("yes")));
  }

  /** The guard is the lock on the tally. An engine without row locks does not take it. */
  @Override
  protected Control control() {
    return new Control(
        "responses counted wrongly",
        "ALTER TABLE tally DROP FOREIGN KEY tally_survey",
        "ALTER TABLE tally ENGINE = Aria");
  }
}
