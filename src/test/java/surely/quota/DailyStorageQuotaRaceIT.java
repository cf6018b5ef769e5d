package surely.quota;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** However much a member saves at once, no more is stored than they have left for the day. */
class DailyStorageQuotaRaceIT extends RaceContract {
  private static final int ALL = 1000 * 256; // as the suite configures it
  private static final String LEFT =
      "INSERT INTO rate_limit (subject, taken, ends_at) VALUES (CONCAT('progress ', ?), ?, "
          + "UTC_DATE() + INTERVAL 1 DAY) ON DUPLICATE KEY UPDATE taken = "
          + "VALUES(taken), ends_at = VALUES(ends_at)";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{\"respondents\": \"members\"}");
    int left = 1 + number % (CLIENTS - 1);
    servers.rows().run(LEFT, servers.member(9).id(), ALL - left);

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Request.put(
                        "/api/surveys/"
                            + survey
                            + "/responses/"
                            + RaceServers.fresh("response")
                            + "/progress")
                    .json("{\"answers\": {}}")
                    .bearer(servers.member(9).token()));

    RaceAssertions.exactly(
        left,
        "saved states of a day",
        servers.rows().count("SELECT COUNT(*) FROM progress WHERE survey_id = ?", survey));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", left, "429 too-much-saved", CLIENTS - left)));
  }

  @Override
  protected Control control() {
    return new Control(
        "saved states of a day",
        "CREATE TRIGGER uncounted BEFORE UPDATE ON rate_limit FOR EACH ROW "
            + "SET NEW.taken = OLD.taken");
  }
}
