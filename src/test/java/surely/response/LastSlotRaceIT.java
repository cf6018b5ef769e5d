package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * A choice with a limit is picked exactly that often. In every other round, the survey has a limit,
 * too.
 */
class LastSlotRaceIT extends RaceContract {
  private static final String PICKS =
      "SELECT COUNT(*) FROM response WHERE survey_id = ? AND JSON_VALUE(answers, '$.like') = ?";
  private static final String TAKEN =
      "SELECT SUM(taken) FROM quota WHERE subject LIKE CONCAT('choice:', ?, ':%')";

  /** Half of the clients pick "yes", the others "no". */
  @Override
  protected void round(RaceServers servers, int number) {
    int places = 2 + number % (CLIENTS / 2 - 2);
    int limit = 2 * places - number % 2;
    String survey =
        servers.openSurvey(
            "{\"responseLimit\": %s, \"choiceLimits\": {\"like\": {\"yes\": %d, \"no\": %d}}}"
                .formatted(number % 2 == 0 ? "null" : limit, places, places));

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Writes.respond(
                    survey, RaceServers.fresh("response"), client % 2 == 0 ? "yes" : "no"));

    long yes = servers.rows().count(PICKS, survey, "yes");
    long no = servers.rows().count(PICKS, survey, "no");
    if (Math.max(yes, no) > places)
      RaceAssertions.exactly(places, "picks of a limited choice", Math.max(yes, no));
    RaceAssertions.exactly(limit, "responses to a limited survey", yes + no);
    RaceAssertions.exactly(limit, "places taken", servers.rows().count(TAKEN, survey));
    assertThat(replies.stream().filter(reply -> reply.status() == 201).count(), is((long) limit));
    assertThat(
        replies.stream().filter(reply -> reply.status() == 409).count(),
        is((long) CLIENTS - limit));
  }

  @Override
  protected Control control() {
    return new Control(
        "picks of a limited choice",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW "
            + "SET NEW.taken = IF(NEW.subject LIKE 'choice:%', OLD.taken, NEW.taken)");
  }
}
