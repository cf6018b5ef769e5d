package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** A survey with a limit accepts exactly that many responses. */
class LastPlacesRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT id FROM response WHERE survey_id = ? ORDER BY id";
  private static final String TAKEN =
      "SELECT taken FROM quota WHERE subject = CONCAT('survey:', ?)";

  @Override
  protected void round(RaceServers servers, int number) {
    int limit = 1 + number % (CLIENTS - 1);
    String survey = servers.openSurvey("{\"responseLimit\": " + limit + "}");

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.respond(survey, RaceServers.fresh("response")));

    List<String> stored = servers.rows().column(RESPONSES, survey);
    RaceAssertions.exactly(limit, "responses to a limited survey", stored.size());
    RaceAssertions.exactly(limit, "places taken", servers.rows().count(TAKEN, survey));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", limit, "409 survey-full", CLIENTS - limit)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(stored));
  }

  @Override
  protected Control control() {
    return new Control(
        "responses to a limited survey",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW SET NEW.taken = OLD.taken");
  }
}
