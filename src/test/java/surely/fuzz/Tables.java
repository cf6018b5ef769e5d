package surely.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import surely.launcher.database.Account;
import surely.test.Until;
import surely.test.database.Rows;
import surely.test.server.Suite;

/**
 * The content of the database: the number of rows and a checksum of every table, without the times
 * at which sessions were used and the counts of requests.
 */
final class Tables {
  /**
   * Work that the server still has to do by itself: counting responses in the results, and deleting
   * the surveys of members who have left.
   */
  private static final String PENDING =
      "SELECT (SELECT COUNT(*) FROM uncounted) "
          + "+ (SELECT COUNT(*) FROM survey s JOIN member m ON m.id = s.owner "
          + "WHERE m.deleted_at IS NOT NULL)";

  private Tables() {}

  /** Waits until the server has no such work left. */
  static Map<String, String> all() {
    Rows rows = rows();
    Until.holds(() -> rows.count(PENDING) == 0);
    Map<String, String> all = new TreeMap<>();
    for (String table :
        rows.column(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                + "AND table_name NOT IN ('login_failure', 'rate_limit', " // count refusals
                + "'email_link')")) { // is written after the response
      List<String> columns =
          rows.column(
              "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns "
                  + "WHERE table_schema = DATABASE() AND table_name = ? AND column_name <> "
                  + "'used_at'",
              table);
      all.put(
          table,
          rows.value(
              "SELECT CONCAT(COUNT(*), ' rows, ', COALESCE(SUM(CRC32(CONCAT_WS('|', "
                  + String.join(", ", columns)
                  + "))), 0)) FROM "
                  + table));
    }
    return all;
  }

  /**
   * The same, after deleting what the server would soon purge, so that only tests can change it
   * later.
   */
  static Map<String, String> settled() {
    Rows rows = rows();
    rows.run("DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6)");
    forgetFailures();
    return all();
  }

  /** Forgets which passwords were wrong. */
  static void forgetFailures() {
    rows().run("DELETE FROM login_failure");
  }

  private static Rows rows() {
    Account account = Suite.application();
    return Rows.of(account.url() + "?user=" + account.user() + "&password=" + account.password());
  }
}
