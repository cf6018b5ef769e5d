package surely.results;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import surely.form.Form;
import surely.json.StrictJson;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;
import surely.sql.UtcDateTime;
import surely.survey.SurveyForms;

/**
 * Adds responses to the tallies of their surveys, by plain JDBC in the container's transaction,
 * because many rows are read.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll
public class TallyUpdates {
  // A second transaction waits here; its next statements see what the first one has committed.
  static final String LOCK =
      "INSERT INTO tally (survey_id, responses, state) "
          + "VALUES (?, 0, '') ON DUPLICATE KEY UPDATE responses = responses";
  static final String STATE = "SELECT state FROM tally WHERE survey_id = ?";
  static final String BATCH =
      "SELECT STRAIGHT_JOIN r.id, r.submitted_at, r.answers, u.freed FROM uncounted u "
          + "JOIN response r ON r.survey_id = u.survey_id AND r.id = u.response_id "
          + "WHERE u.survey_id = ? LIMIT 1000";
  // One row at a time, so that no other row is locked.
  static final String REMOVE = "DELETE FROM uncounted WHERE survey_id = ? AND response_id = ?";
  static final String STORE = "UPDATE tally SET responses = ?, state = ? WHERE survey_id = ?";
  static final String PENDING = "SELECT 1 FROM uncounted WHERE survey_id = ? LIMIT 1";
  static final String SURVEYS = "SELECT DISTINCT survey_id FROM uncounted LIMIT 100";
  static final String RESULTS =
      "SELECT COALESCE((SELECT state FROM tally WHERE survey_id = ?), ''), "
          + "(SELECT COUNT(*) FROM uncounted WHERE survey_id = ?), "
          + "(SELECT MAX(submitted_at) FROM response WHERE survey_id = ?)";
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int ROWS_IN_MEMORY = 16; // of up to 1 MiB each

  @Inject private DataSource database;
  @Inject private SurveyForms forms;
  @Inject private Quotas quotas;

  /**
   * Adds up some of a survey's uncounted responses, in one transaction:
   *
   * <ol>
   *   <li>INSERT or lock the tally;
   *   <li>SELECT uncounted rows without a lock, so that this never waits for a submission;
   *   <li>DELETE exactly these; the transaction that deletes a row counts it;
   *   <li>UPDATE the tally;
   *   <li>UPDATE the quota of the survey's saved progress, if some was deleted when these were
   *       submitted. A submission does not, because others would wait for its lock.
   * </ol>
   *
   * @return whether there may be more
   * @throws DatabaseFailure a lost race; run again
   */
  public boolean addUp(String survey) {
    if (!isPending(survey)) return false;
    Form form = forms.of(survey);
    Batch batch =
        run(
            LOCK,
            (connection, lock) -> {
              lock.setString(1, survey);
              lock.executeUpdate();
              SurveyTally tally = SurveyTally.of(form, state(connection, survey));
              Batch added = take(connection, survey, tally);
              remove(connection, survey, added.ids);
              store(connection, survey, tally);
              return added;
            });
    quotas.giveBack(Subject.PROGRESS + survey, batch.freed);
    return !batch.ids.isEmpty();
  }

  /** Some of the surveys with uncounted responses. */
  public List<String> pending() {
    return run(
        SURVEYS,
        (connection, select) -> {
          List<String> ids = new ArrayList<>();
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) ids.add(rows.getString(1));
          }
          return ids;
        });
  }

  /** Reads the results from a survey's tally. */
  public Results results(String survey, Form form) {
    return run(
        RESULTS,
        (connection, select) -> {
          select.setString(1, survey);
          select.setString(2, survey);
          select.setString(3, survey);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return SurveyTally.of(form, row.getString(1))
                .results(
                    row.getLong(2), UtcDateTime.instant(row.getObject(3, LocalDateTime.class)));
          }
        });
  }

  private boolean isPending(String survey) {
    return run(
        PENDING,
        (connection, select) -> {
          select.setString(1, survey);
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  private static String state(Connection connection, String survey) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STATE)) {
      select.setString(1, survey);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** The responses that were added to a tally. */
  private static final class Batch {
    private final List<String> ids = new ArrayList<>();
    private long freed;
  }

  private static Batch take(Connection connection, String survey, SurveyTally tally)
      throws SQLException {
    var batch = new Batch();
    try (PreparedStatement select = connection.prepareStatement(BATCH)) {
      select.setFetchSize(ROWS_IN_MEMORY);
      select.setString(1, survey);
      try (ResultSet rows = select.executeQuery()) {
        int characters = 0;
        while (characters < MOST_CHARACTERS && rows.next()) {
          String answers = rows.getString(3);
          characters += answers.length();
          batch.ids.add(rows.getString(1));
          batch.freed += rows.getLong(4);
          tally.add(
              rows.getString(1),
              rows.getObject(2, LocalDateTime.class),
              StrictJson.stored(answers).asJsonObject());
        }
      }
    }
    return batch;
  }

  private static void remove(Connection connection, String survey, List<String> ids)
      throws SQLException {
    if (ids.isEmpty()) return;
    try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
      for (String id : ids) {
        delete.setString(1, survey);
        delete.setString(2, id);
        delete.addBatch();
      }
      if (Arrays.stream(delete.executeBatch()).anyMatch(rows -> rows == 0))
        throw DatabaseFailure.lostRace();
    }
  }

  private static void store(Connection connection, String survey, SurveyTally tally)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(STORE)) {
      update.setLong(1, tally.responses());
      update.setString(2, tally.state());
      update.setString(3, survey);
      update.executeUpdate();
    }
  }

  private interface Work<T> {
    T with(Connection connection, PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(connection, statement);
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }
}
