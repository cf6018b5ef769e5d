package surely.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Held by the server that migrates; the others wait. The database releases it when the connection
 * ends.
 *
 * <p>Flyway's own lock does not do: on Galera it locks the rows of its table, and each DDL
 * statement commits, which ends that. This one holds on one node only, but HAProxy sends all
 * servers to the same one.
 */
final class MigrationLock implements AutoCloseable {
  private static final String TAKE = "DO GET_LOCK('surely.migration', 365 * 24 * 60 * 60)";
  private static final String RELEASE = "DO RELEASE_LOCK('surely.migration')";
  private final Connection connection;

  private MigrationLock(Connection connection) {
    this.connection = connection;
  }

  /** Waits until nobody else holds it. */
  static MigrationLock take(Connection connection) throws SQLException {
    run(connection, TAKE);
    return new MigrationLock(connection);
  }

  @Override
  public void close() throws SQLException {
    run(connection, RELEASE);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
