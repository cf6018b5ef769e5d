package surely.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import surely.http.Cursor;
import surely.sql.DatabaseFailure;
import surely.sql.UtcDateTime;

/**
 * Reads what is stored at one moment, by plain JDBC, with only a few rows in memory. A snapshot
 * holds a connection and keeps the database from purging old versions of rows, so a server has at
 * most {@value #MOST} at a time, {@value #MOST_OF_A_MEMBER} of one member, and none for longer than
 * an hour.
 */
@ApplicationScoped
public class DatabaseSnapshot {
  static final int MOST = 8;
  static final int MOST_OF_A_MEMBER = 3;
  static final String PAGE =
      "SELECT id, submitted_at, respondent, answers "
          + "FROM response FORCE INDEX (response_survey_newest) "
          + "WHERE survey_id = ? AND (submitted_at > ? OR submitted_at = ? AND id > ?) "
          + "ORDER BY submitted_at, id LIMIT 1000";
  static final String CURSOR =
      "SELECT COALESCE(submitted_at, receipt_at) FROM response WHERE survey_id = ? AND id = ?";

  /** The JDBC fetch size; a row has up to 1 MiB. */
  public static final int ROWS_IN_MEMORY = 16;

  private static final Duration LONGEST = Duration.ofHours(1);

  private final Semaphore places = new Semaphore(MOST);
  private final Map<String, Integer> takenByMember = new ConcurrentHashMap<>();
  @Inject private DataSource database;

  /**
   * Reads page by page. With a single long result, the database would time out while a slow client
   * keeps it waiting.
   */
  public interface Reading {
    /**
     * @param pages to be called before each page is read
     */
    void from(Connection connection, Pages pages) throws SQLException, IOException;
  }

  /** Stops a reading that takes too long. */
  public static final class Pages {
    private final long start = System.nanoTime();

    /**
     * @throws IOException the reading takes longer than an hour
     */
    public void next() throws IOException {
      if (System.nanoTime() - start > LONGEST.toNanos())
        throw new IOException("a download takes too long");
    }
  }

  /** Processes one response. */
  interface Each {
    void take(StoredResponse response) throws IOException;
  }

  /**
   * The cursor after which the list of responses continues.
   *
   * @param id the last response that the client has, maybe deleted since; null to begin with the
   *     first
   * @return empty: there is no such response
   */
  Optional<Cursor> after(String survey, String id) {
    if (id == null) return Optional.of(Cursor.OLDEST);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(CURSOR)) {
      query.setString(1, survey);
      query.setString(2, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(new Cursor(time(row, 1), id)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  /**
   * Reads all responses to a survey, oldest first.
   *
   * @throws TooManyDownloads 503
   * @throws DatabaseFailure the database failed, maybe in the middle
   */
  void read(String member, String survey, Cursor after, Each each) throws IOException {
    read(
        member,
        (connection, pages) -> {
          try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setFetchSize(ROWS_IN_MEMORY);
            query.setString(1, survey);
            for (Cursor next = after; next != null; next = page(query, next, each)) pages.next();
          }
        });
  }

  /**
   * @throws TooManyDownloads 503
   * @throws DatabaseFailure the database failed, maybe in the middle
   */
  public void read(String member, Reading reading) throws IOException {
    take(member);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"); // of the next one only
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        reading.from(connection, new Pages());
      } finally {
        statement.execute("ROLLBACK"); // the pool would hand on the open transaction
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    } finally {
      release(member);
    }
  }

  private void take(String member) {
    if (!places.tryAcquire()) throw new TooManyDownloads();
    if (takenByMember.merge(member, 1, Integer::sum) <= MOST_OF_A_MEMBER) return;
    release(member);
    throw new TooManyDownloads();
  }

  private void release(String member) {
    takenByMember.computeIfPresent(member, (same, taken) -> taken == 1 ? null : taken - 1);
    places.release();
  }

  private static Cursor page(PreparedStatement query, Cursor after, Each each)
      throws SQLException, IOException {
    query.setObject(2, UtcDateTime.of(after.at()));
    query.setObject(3, UtcDateTime.of(after.at()));
    query.setString(4, after.id());
    StoredResponse last = null;
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        last =
            new StoredResponse(
                rows.getString(1), time(rows, 2), rows.getString(3), rows.getString(4));
        each.take(last);
      }
    }
    return last == null ? null : new Cursor(last.at(), last.id());
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return UtcDateTime.instant(row.getObject(column, LocalDateTime.class));
  }
}
