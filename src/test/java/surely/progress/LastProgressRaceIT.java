package surely.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * However much progress is saved at once, a survey keeps only as much as it has room for, and
 * counts what it keeps.
 */
class LastProgressRaceIT extends RaceContract {
  private static final int ALL = 256 * 256;
  private static final String LEFT =
      "INSERT INTO quota (subject, places, taken) VALUES (CONCAT('progress:', ?), ?, ?)";
  private static final String TAKEN =
      "SELECT taken FROM quota WHERE subject = CONCAT('progress:', ?)";
  private static final String SAVED = "SELECT COUNT(*) FROM progress WHERE survey_id = ?";
  private static final String BLOCKS =
      "SELECT SUM(CEIL(LENGTH(answers) / 4096)) FROM progress WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    int left = 1 + number % (CLIENTS - 1);
    servers.rows().run(LEFT, survey, ALL, ALL - left);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> save(survey, RaceServers.fresh("response"), 0));

    RaceAssertions.exactly(left, "saved states of a survey", servers.rows().count(SAVED, survey));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", left, "409 progress-full", CLIENTS - left)));
    RaceAssertions.exactly(ALL, "blocks of saved states", servers.rows().count(TAKEN, survey));
    countsWhatIsSavedAtOnceUnderOneId(servers);
  }

  private static void countsWhatIsSavedAtOnceUnderOneId(RaceServers servers) {
    String survey = servers.openSurvey("{}");
    String id = RaceServers.fresh("response");

    servers.race(CLIENTS, client -> save(survey, id, client % 3));

    RaceAssertions.exactly(
        servers.rows().count(BLOCKS, survey),
        "blocks of saved states",
        servers.rows().count(TAKEN, survey));
  }

  private static Request save(String survey, String id, int blocks) {
    return Request.put("/api/surveys/" + survey + "/responses/" + id + "/progress")
        .json("{\"answers\": {\"like\": \"" + "x".repeat(blocks * 4096) + "\"}}");
  }

  @Override
  protected Control control() {
    return new Control(
        "saved states of a survey",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW "
            + "SET NEW.taken = IF(NEW.subject LIKE 'progress:%', OLD.taken, NEW.taken)");
  }
}
