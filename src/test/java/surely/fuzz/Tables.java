package surely.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import surely.run.Account;
import surely.test.Rows;
import surely.test.Suite;

/** What is in the database: for every table the number of rows and a sum over all they say. */
final class Tables {
  private Tables() {}

  static Map<String, String> all() {
    Account account = Suite.application();
    Rows rows = Rows.of(account.url() + "?user=" + account.user() + "&password=" + account.password());
    Map<String, String> all = new TreeMap<>();
    for (String table : rows.column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
      List<String> columns = rows.column("SELECT CONCAT('`', column_name, '`') FROM information_schema.columns "
          + "WHERE table_schema = DATABASE() AND table_name = ?", table);
      all.put(table, rows.value("SELECT CONCAT(COUNT(*), ' rows, ', COALESCE(SUM(CRC32(CONCAT_WS('|', " + String.join(", ", columns)
          + "))), 0)) FROM " + table));
    }
    return all;
  }
}
