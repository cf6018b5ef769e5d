package surely.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * A member collects a card once, however its code is typed. Two constraints guarantee that, and
 * each alone would be enough. The lock on the member's row, which is there to count wrong codes,
 * would be enough, too, so each control removes it together with a constraint.
 */
class CollectCardRaceIT extends RaceContract {
  private static final String NO_COLLECTION_GUARD =
      "ALTER TABLE card_collection DROP INDEX card_collection_card_member, "
          + "ADD INDEX (card_id, member_id)";
  private static final String NO_LEDGER_GUARD =
      "ALTER TABLE ledger_entry DROP INDEX ledger_entry_reason_reference, "
          + "ADD INDEX (reason, reference)";
  private static final String COLLECTIONS =
      "SELECT COUNT(*) FROM card_collection WHERE card_id = ? AND member_id = ?";
  private static final String ENTRIES =
      "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'card' AND reference = CONCAT(?, ':', ?)";

  @Override
  protected void round(RaceServers servers, int number) {
    assertThat(
        RaceAssertions.kinds(collectOnce(servers)),
        is(RaceAssertions.kinds("201", 1, "409 card-already-collected", 15)));
  }

  private static List<HttpReply> collectOnce(RaceServers servers) {
    Somebody member = servers.member(4);
    String card = servers.card(7, null);
    long before = servers.balance(member);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.collect(typed(card, client)).bearer(member.token()));

    RaceAssertions.exactly(
        1, "collections of one card", servers.rows().count(COLLECTIONS, card, member.id()));
    RaceAssertions.exactly(
        1, "entries of one card", servers.rows().count(ENTRIES, card, member.id()));
    RaceAssertions.exactly(7, "points for one card", servers.balance(member) - before);
    return replies;
  }

  private static String typed(String card, int client) {
    return switch (client % 3) {
      case 0 -> card;
      case 1 -> card.toUpperCase(Locale.ROOT);
      default -> card.replace("-", "%20");
    };
  }

  @Override
  protected Control control() {
    return new Control(
        "collections of one card", withoutMemberLocks(NO_COLLECTION_GUARD, NO_LEDGER_GUARD));
  }

  @Test
  void theGuardOfCollectionsAloneWouldDo() {
    rounds(without(withoutMemberLocks(NO_LEDGER_GUARD)));
  }

  @Test
  void theGuardOfTheLedgerAloneWouldDo() {
    RaceServers servers = without(withoutMemberLocks(NO_COLLECTION_GUARD));
    for (int round = 0; round < ROUNDS; round++)
      assertThat(
          collectOnce(servers).stream()
              .collect(Collectors.groupingBy(HttpReply::outcome, Collectors.counting())),
          is(Map.of(HttpReply.Outcome.HAPPENED, 1L, HttpReply.Outcome.DID_NOT, 15L)));
  }
}
