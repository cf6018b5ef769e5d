package surely.results.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import surely.form.Form;
import surely.json.StrictJson;
import surely.quota.WorkLimit;
import surely.sql.DatabaseFailure;

/** Reads the newest responses that a filter takes, by plain JDBC, with few rows in memory. */
@ApplicationScoped
public class FilteredResponses {
  static final int MOST = 20_000;
  private static final int MOST_CHARACTERS = 32_000_000;
  private static final int ROWS_IN_MEMORY = 16; // of up to 1 MiB each
  private static final String THESE =
      "FROM response FORCE INDEX (response_survey_newest) "
          + "WHERE survey_id = ? AND submitted_at >= ? AND submitted_at < ? ";
  static final String NEWEST =
      "SELECT id, submitted_at, answers "
          + THESE
          + "ORDER BY submitted_at DESC, id DESC LIMIT "
          + MOST;
  static final String COUNT = "SELECT COUNT(*) " + THESE;

  private final WorkLimit limit =
      new WorkLimit(WorkLimit.HALF_THE_CORES, 8, Duration.ofSeconds(10), TooManyResults::new);
  @Inject private DataSource database;

  /** Processes one response. */
  interface Each {
    void take(String id, LocalDateTime at, JsonObject answers);
  }

  /**
   * @return how many responses of the filter's days were left out, because there are too many
   * @throws TooManyResults 503
   */
  long read(String survey, Form form, ResponseFilter filter, Each each) {
    return limit.call(
        () -> {
          try (Connection connection = database.getConnection()) {
            return readAndCount(connection, survey, form, filter, each);
          } catch (SQLException e) {
            throw DatabaseFailure.of(e);
          }
        });
  }

  /** Counts the responses only if not all of them were read. */
  private static long readAndCount(
      Connection connection, String survey, Form form, ResponseFilter filter, Each each)
      throws SQLException {
    int read = 0;
    int characters = 0;
    try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
      bind(query, survey, filter);
      try (ResultSet rows = query.executeQuery()) {
        while (characters < MOST_CHARACTERS && rows.next()) {
          String text = rows.getString(3);
          characters += text.length();
          read++;
          JsonObject answers = StrictJson.stored(text).asJsonObject();
          if (filter.takes(form, answers))
            each.take(rows.getString(1), rows.getObject(2, LocalDateTime.class), answers);
        }
      }
    }
    boolean isAll = read < MOST && characters < MOST_CHARACTERS;
    return isAll ? 0 : Math.max(0, count(connection, survey, filter) - read);
  }

  private static long count(Connection connection, String survey, ResponseFilter filter)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT)) {
      bind(query, survey, filter);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement query, String survey, ResponseFilter filter)
      throws SQLException {
    query.setFetchSize(ROWS_IN_MEMORY);
    query.setString(1, survey);
    query.setObject(2, filter.from().atStartOfDay());
    query.setObject(3, filter.to().plusDays(1).atStartOfDay());
  }
}
