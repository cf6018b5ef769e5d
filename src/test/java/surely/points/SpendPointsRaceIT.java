package surely.points;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** A member who can pay for five surveys gets five, and has no points left. */
class SpendPointsRaceIT extends RaceContract {
  private static final String SURVEYS = "SELECT COUNT(*) FROM survey WHERE title = ?";
  private static final String ENTRIES =
      "SELECT COUNT(*) FROM ledger_entry e JOIN survey s ON s.id = e.reference "
          + "WHERE s.title = ? AND e.reason = 'survey' AND e.amount = -10";

  @Override
  protected void round(RaceServers servers, int number) {
    Somebody member = servers.poorMember();
    String title = RaceServers.fresh("title");
    own50Points(servers, member);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.createWithKey(title, "{}").bearer(member.token()));

    RaceAssertions.exactly(5, "surveys for 50 points", servers.rows().count(SURVEYS, title));
    RaceAssertions.exactly(5, "entries of surveys", servers.rows().count(ENTRIES, title));
    RaceAssertions.exactly(0, "points left", servers.balance(member));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 5, "409 not-enough-points", 11)));
  }

  private static void own50Points(RaceServers servers, Somebody member) {
    if (servers.balance(member) == 0)
      servers.must(201, Writes.collect(servers.card(50, null)).bearer(member.token()));
    assertThat(servers.balance(member), is(50L));
  }

  @Override
  protected Control control() {
    return new Control(
        "surveys for 50 points",
        "CREATE TRIGGER free_of_charge BEFORE UPDATE ON account FOR EACH ROW "
            + "SET NEW.balance = GREATEST(NEW.balance, OLD.balance)");
  }
}
