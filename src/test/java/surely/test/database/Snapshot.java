package surely.test.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import surely.launcher.database.Account;

/**
 * A copy of a database that can be restored: its tables with all their constraints and rows. The
 * rows are kept in a second database on the same server.
 */
public final class Snapshot {
  private final Account account;
  private final Map<String, String> definitions = new LinkedHashMap<>();

  private Snapshot(Account account) {
    this.account = account;
  }

  /**
   * @param account may create databases, and is connected to the one to copy
   */
  public static Snapshot of(Account account) {
    var snapshot = new Snapshot(account);
    snapshot.with(snapshot::take);
    return snapshot;
  }

  public void restore() {
    with(
        sql -> {
          for (String table : List.copyOf(definitions.keySet())) {
            sql.execute("DROP TABLE IF EXISTS " + table);
            sql.execute(definitions.get(table));
            sql.execute("INSERT INTO " + table + " SELECT * FROM " + copy(sql) + "." + table);
          }
        });
  }

  private void take(Statement sql) throws SQLException {
    sql.execute("CREATE DATABASE " + copy(sql));
    try (ResultSet tables = sql.executeQuery("SHOW TABLES")) {
      while (tables.next()) definitions.put(tables.getString(1), null);
    }
    for (String table : List.copyOf(definitions.keySet())) {
      sql.execute("CREATE TABLE " + copy(sql) + "." + table + " AS SELECT * FROM " + table);
      try (ResultSet definition = sql.executeQuery("SHOW CREATE TABLE " + table)) {
        definition.next();
        definitions.put(table, definition.getString(2));
      }
    }
  }

  private static String copy(Statement sql) throws SQLException {
    return sql.getConnection().getCatalog() + "_copy";
  }

  private void with(Work work) {
    try (Connection connection = account.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("SET foreign_key_checks = 0"); // so that the order of the tables does not matter
      work.with(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    void with(Statement sql) throws SQLException;
  }
}
