package surely.races.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The isolation level of a node's connections. */
public enum Isolation {
  READ_COMMITTED("READ COMMITTED", "RC", Connection.TRANSACTION_READ_COMMITTED),
  REPEATABLE_READ("REPEATABLE READ", "RR", Connection.TRANSACTION_REPEATABLE_READ),
  /**
   * MariaDB's default from 11.6.2 on: a transaction fails if it locks a row that has changed since
   * its snapshot.
   */
  REPEATABLE_READ_SNAPSHOT(
      "REPEATABLE READ, innodb_snapshot_isolation",
      "RR+SI",
      Connection.TRANSACTION_REPEATABLE_READ);

  public final String sql;
  public final String abbreviation;
  private final int level;

  Isolation(String sql, String abbreviation, int level) {
    this.sql = sql;
    this.abbreviation = abbreviation;
    this.level = level;
  }

  /** The levels that this engine has. */
  public static List<Isolation> of(Engine engine) {
    return engine == Engine.MARIADB ? List.of(values()) : List.of(READ_COMMITTED, REPEATABLE_READ);
  }

  /** Sets this level for all transactions of the connection. */
  public void apply(Connection connection, Engine engine) throws SQLException {
    connection.setTransactionIsolation(level);
    if (engine == Engine.MARIADB) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "SET SESSION innodb_snapshot_isolation = "
                + (this == REPEATABLE_READ_SNAPSHOT ? "ON" : "OFF"));
      }
    }
  }
}
