package surely.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** A card with a limit is collected by exactly as many members as its limit. */
class LimitedCardRaceIT extends RaceContract {
  private static final String COLLECTIONS =
      "SELECT COUNT(*) FROM card_collection WHERE card_id = ?";
  private static final String TAKEN = "SELECT taken FROM quota WHERE subject = CONCAT('card:', ?)";
  private static final String POINTS =
      "SELECT SUM(amount) FROM ledger_entry WHERE reason = 'card' "
          + "AND reference LIKE CONCAT(?, ':%')";

  @Override
  protected void round(RaceServers servers, int number) {
    int limit = 1 + number % (CLIENTS - 1);
    String card = servers.card(3, limit);

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.collect(card).bearer(servers.member(client).token()));

    RaceAssertions.exactly(
        limit, "collections of a limited card", servers.rows().count(COLLECTIONS, card));
    RaceAssertions.exactly(limit, "places taken", servers.rows().count(TAKEN, card));
    RaceAssertions.exactly(
        3L * limit, "points for a limited card", servers.rows().count(POINTS, card));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", limit, "409 card-exhausted", CLIENTS - limit)));
  }

  @Override
  protected Control control() {
    return new Control(
        "collections of a limited card",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW SET NEW.taken = OLD.taken");
  }
}
