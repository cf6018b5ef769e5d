package surely.test.race;

import surely.test.api.Api.Somebody;

/** Rules that always hold for points. */
final class Ledger {
  private static final String UNEXPLAINED =
      "SELECT balance - (SELECT COALESCE(SUM(amount), 0) FROM ledger_entry "
          + "WHERE account = member_id) FROM account WHERE member_id = ?";

  private Ledger() {}

  /**
   * Checks that the member's balance is the sum of their entries, and that all accounts together
   * have zero, because each entry has its counterpart in another account.
   */
  static void explains(RaceServers servers, Somebody member) {
    RaceAssertions.exactly(
        0, "points that no entry explains", servers.rows().count(UNEXPLAINED, member.id()));
  }
}
