package surely.response;

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
 * While several clients close a survey, every stored response is rewarded once, and the rest of the
 * points is given back once.
 */
class RewardRaceIT extends RaceContract {
  private static final int CLOSING = 4;
  private static final int LIMIT = 20;
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE survey_id = ?";
  private static final String PAID =
      "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'reward' "
          + "AND reference LIKE CONCAT(?, ':%')";
  private static final String NOT_RETURNED =
      "SELECT -SUM(amount) FROM ledger_entry WHERE counter_account = CONCAT('rewards:', ?)";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey =
        servers.openSurvey(
            "{\"respondents\": \"members\", \"responseLimit\": " + LIMIT + ", \"reward\": 3}");
    Request close =
        Request.post("/api/surveys/" + survey + "/close").bearer(servers.member(0).token());
    int first = number % (CLIENTS - CLOSING);

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                client >= first && client < first + CLOSING
                    ? close
                    : Writes.respond(survey, RaceServers.fresh("response"))
                        .bearer(servers.member(client).token()));

    long stored = servers.rows().count(RESPONSES, survey);
    RaceAssertions.exactly(stored, "rewards paid", servers.rows().count(PAID, survey));
    long kept = servers.rows().count(NOT_RETURNED, survey);
    RaceAssertions.exactly(0, "points paid out of nothing", -kept);
    assertThat(replies.stream().filter(reply -> reply.status() == 201).count(), is(stored));
    assertThat(
        replies.subList(first, first + CLOSING).stream().map(HttpReply::status).distinct().toList(),
        is(List.of(200)));
  }

  /**
   * The guard is that a response takes a shared lock on its survey, and closing takes an exclusive
   * one. An engine without row locks takes neither.
   */
  @Override
  protected Control control() {
    return Control.withoutSurveyLocks("points paid out of nothing");
  }
}
