package surely.test.race;

import surely.test.Api.Somebody;

/** The invariants of points. */
final class Ledger {
  private static final String UNEXPLAINED =
      "SELECT balance - (SELECT COALESCE(SUM(amount), 0) FROM ledger_entry "
          + "WHERE account = member_id) FROM account WHERE member_id = ?";

  private Ledger() {}

  /**
   * A balance is the sum of its entries, each of which is with a counter account: so all accounts
   * together have nothing.
   */
  static void explains(RaceServers servers, Somebody member) {
    RaceAssertions.exactly(
        0, "points that no entry explains", servers.rows().count(UNEXPLAINED, member.id()));
  }
}
