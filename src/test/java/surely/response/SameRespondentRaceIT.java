package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** Each member responds once, however many response ids they use. */
class SameRespondentRaceIT extends RaceContract {
  private static final String RESPONSES =
      "SELECT id FROM response WHERE survey_id = ? AND respondent = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{\"respondents\": \"members\"}");

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Writes.respond(survey, RaceServers.fresh("response"))
                    .bearer(servers.member(3).token()));

    List<String> stored = servers.rows().column(RESPONSES, survey, servers.member(3).id());
    RaceAssertions.exactly(1, "responses of one member", stored.size());
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "409 already-responded", 15)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(stored));
  }

  @Override
  protected Control control() {
    return new Control(
        "responses of one member",
        "ALTER TABLE response DROP INDEX response_survey_respondent, "
            + "ADD INDEX (survey_id, respondent)");
  }
}
