package surely.test.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import surely.launcher.database.Account;

/**
 * Reads the database directly, without the application. Every call has its own connection, in
 * autocommit mode, so it sees what is committed at that moment. A failure is an {@link
 * IllegalStateException} that names the SQL.
 */
public final class Rows {

  private final Source source;

  private Rows(Source source) {
    this.source = source;
  }

  /**
   * @param url a JDBC URL that includes the user
   */
  public static Rows of(String url) {
    return new Rows(() -> DriverManager.getConnection(url));
  }

  public static Rows of(Account account) {
    return new Rows(account::connect);
  }

  public static Rows of(DataSource dataSource) {
    return new Rows(dataSource::getConnection);
  }

  /**
   * The one number that a query returns: {@code count("select count(*) from card where id = ?",
   * "a")}.
   */
  public long count(String sql, Object... args) {
    return Long.parseLong(value(sql, args));
  }

  /**
   * The one value that a query returns, as text, or null if it is NULL. It fails if there is no
   * row, or more than one.
   */
  public String value(String sql, Object... args) {
    List<String> values = column(sql, args);
    if (values.size() != 1) {
      throw new IllegalStateException(values.size() + " rows instead of one: " + sql);
    }
    return values.get(0);
  }

  /** The first column of all rows, as text. */
  public List<String> column(String sql, Object... args) {
    return with(
        sql,
        args,
        statement -> {
          List<String> values = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              values.add(rows.getString(1));
            }
          }
          return values;
        });
  }

  /** Changes rows or tables, and returns the number of rows. */
  public int run(String sql, Object... args) {
    return with(sql, args, PreparedStatement::executeUpdate);
  }

  private <T> T with(String sql, Object[] args, Work<T> work) {
    try (Connection connection = source.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < args.length; i++) {
        statement.setObject(i + 1, args[i]);
      }
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + ": " + sql, e);
    }
  }

  private interface Source {
    Connection open() throws SQLException;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
