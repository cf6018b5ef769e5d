package surely.test.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import surely.launcher.database.Account;

/**
 * Locks rows on a connection of its own, until it is closed.
 *
 * @param isHeld whether there is such a row
 */
public record RowLock(Connection connection, boolean isHeld) implements AutoCloseable {

  /**
   * @param select a SELECT ... FOR UPDATE with one parameter
   */
  public static RowLock of(Account database, String select, String argument) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, argument);
      return new RowLock(connection, statement.executeQuery().next());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
