package surely.survey;

import surely.test.api.Api.Somebody;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** The one survey that a member buys, and the balance that they had before. */
final class Purchase {
  private static final String SURVEYS = "SELECT COUNT(*) FROM survey WHERE title = ?";
  private static final String SURVEY = "SELECT id FROM survey WHERE title = ?";
  private static final String ENTRIES =
      "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'survey' AND reference = ? "
          + "AND account = ? AND amount = -10";

  private final RaceServers servers;
  private final Somebody buyer;
  private final String title = RaceServers.fresh("title");
  private final long before;

  Purchase(RaceServers servers, Somebody buyer) {
    this.servers = servers;
    this.buyer = buyer;
    before = servers.balance(buyer);
  }

  Request request() {
    return Writes.create(title, "{}").bearer(buyer.token());
  }

  void happenedOnce() {
    RaceAssertions.exactly(1, "surveys of one title", servers.rows().count(SURVEYS, title));
    RaceAssertions.exactly(
        1, "entries of a survey", servers.rows().count(ENTRIES, survey(), buyer.id()));
    RaceAssertions.exactly(10, "points paid for a survey", before - servers.balance(buyer));
  }

  String survey() {
    return servers.rows().value(SURVEY, title);
  }
}
