package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * A response sent again, under the id that its client generated, is one response with one receipt.
 */
class SameResponseRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE id = ?";
  private static final String ANSWERS =
      "SELECT JSON_VALUE(answers, '$.like') FROM response WHERE id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String respondents = number % 2 == 0 ? "anyone" : "members";
    String survey = servers.openSurvey("{\"respondents\": \"" + respondents + "\"}");
    String id = RaceServers.fresh("response");

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.respond(survey, id).bearer(servers.member(3).token()));

    RaceAssertions.exactly(1, "responses of one id", servers.rows().count(RESPONSES, id));
    assertThat(servers.rows().value(ANSWERS, id), is("yes"));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", 1, "200", 15)));
    assertThat(RaceAssertions.distinct(replies, HttpReply::body), hasSize(1));
  }

  @Override
  protected Control control() {
    return new Control(
        "responses of one id",
        "ALTER TABLE response DROP PRIMARY KEY, ADD INDEX (survey_id, id)",
        "ALTER TABLE uncounted DROP PRIMARY KEY, ADD INDEX (survey_id, response_id)");
  }
}
