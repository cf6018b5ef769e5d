package surely.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import surely.launcher.Account;
import surely.test.Rows;
import surely.test.Suite;
import surely.test.Until;

/**
 * What is in the database: for every table the number of rows and a sum over all they say, but for
 * when sessions were used and how many requests were counted.
 */
final class Tables {
  /**
   * What the server has yet to do by itself: add up responses, delete the surveys of members who
   * have left.
   */
  private static final String PENDING =
      "SELECT (SELECT COUNT(*) FROM uncounted) "
          + "+ (SELECT COUNT(*) FROM survey s JOIN member m ON m.id = s.owner WHERE m.deleted_at IS NOT NULL)";

  private Tables() {}

  /** As soon as the server has nothing left to do by itself. */
  static Map<String, String> all() {
    Rows rows = rows();
    Until.holds(() -> rows.count(PENDING) == 0);
    Map<String, String> all = new TreeMap<>();
    for (String table :
        rows.column(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                + "AND table_name <> 'rate_limit'")) {
      List<String> columns =
          rows.column(
              "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns "
                  + "WHERE table_schema = DATABASE() AND table_name = ? AND column_name <> 'used_at'",
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
   * The same, after taking away what the server would purge in the next minutes: all that a later
   * look finds changed was changed by a test.
   */
  static Map<String, String> settled() {
    Rows rows = rows();
    rows.run("DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6)");
    rows.run("DELETE FROM login_failure");
    return all();
  }

  private static Rows rows() {
    Account account = Suite.application();
    return Rows.of(account.url() + "?user=" + account.user() + "&password=" + account.password());
  }
}
