package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** Each member responds once, even if nobody can know who has responded. */
class AnonymousRaceIT extends RaceContract {
  private static final String RESPONSES = "SELECT id FROM response WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{\"respondents\": \"members\", \"anonymous\": true}");

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Writes.respond(survey, RaceServers.fresh("response"))
                    .bearer(servers.member(4).token()));

    List<String> stored = servers.rows().column(RESPONSES, survey);
    RaceAssertions.exactly(1, "anonymous responses of one member", stored.size());
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "409 already-responded", 15)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(stored));
  }

  /** The guard is the primary key of a participation. */
  @Override
  protected Control control() {
    return new Control(
        "anonymous responses of one member",
        "ALTER TABLE participation DROP PRIMARY KEY, ADD INDEX (survey_id, participant)");
  }
}
