package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Without an idempotency key, a member creates one survey in each cool-down, and pays for one. */
class CreateSurveyRaceIT extends RaceContract {
  private static final String COOL_DOWN_IS_OVER =
      "UPDATE member SET survey_created_at = survey_created_at - INTERVAL 31 SECOND WHERE id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    servers.rows().run(COOL_DOWN_IS_OVER, servers.member(1).id());
    var purchase = new Purchase(servers, servers.member(1));

    List<HttpReply> replies = servers.race(CLIENTS, client -> purchase.request());

    purchase.happenedOnce();
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "429 survey-created-recently", 15)));
    assertThat(secondsToWait(replies), everyItem(allOf(greaterThan(0), lessThanOrEqualTo(30))));
  }

  private static List<Integer> secondsToWait(List<HttpReply> replies) {
    return replies.stream()
        .filter(reply -> reply.status() == 429)
        .map(reply -> Integer.valueOf(reply.header("Retry-After")))
        .toList();
  }

  @Override
  protected Control control() {
    return new Control(
        "surveys of one title",
        "CREATE TRIGGER no_cool_down BEFORE UPDATE ON member FOR EACH ROW "
            + "SET NEW.survey_created_at = NULL");
  }
}
