package surely.results;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import surely.form.Form;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;
import surely.survey.SurveyForms;

/**
 * Adds responses to the tallies of their surveys, by plain JDBC in the container's transaction,
 * because many rows are read.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll
public class TallyUpdates {
  static final String UNCOUNTED =
      "SELECT STRAIGHT_JOIN r.id, r.submitted_at, r.answers, u.freed FROM uncounted u "
          + "JOIN response r ON r.survey_id = u.survey_id AND r.id = u.response_id "
          + "WHERE u.survey_id = ? LIMIT "
          + ResponseBatch.ROWS;
  // One row at a time, so that no other row is locked.
  static final String REMOVE = "DELETE FROM uncounted WHERE survey_id = ? AND response_id = ?";
  static final String COUNTED_BEFORE =
      "SELECT r.id, r.submitted_at, r.answers, 0 FROM response r LEFT JOIN uncounted u "
          + "ON u.survey_id = r.survey_id AND u.response_id = r.id "
          + "WHERE r.survey_id = ? AND r.id > ? AND r.submitted_at IS NOT NULL "
          + "AND u.response_id IS NULL ORDER BY r.id LIMIT "
          + ResponseBatch.ROWS;

  @Inject private DataSource database;
  @Inject private SurveyForms forms;
  @Inject private Tallies tallies;
  @Inject private Quotas quotas;

  /**
   * Adds up some of a survey's pending responses, in one transaction:
   *
   * <ol>
   *   <li>INSERT or lock the tally;
   *   <li>as long as it is counted anew ({@link RemovedResponses}): SELECT the next responses that
   *       are not uncounted, UPDATE the tally, and nothing else;
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
    if (!tallies.isPending(survey)) return false;
    Form form = forms.of(survey);
    try (Connection connection = database.getConnection()) {
      StoredTally stored = StoredTally.lock(connection, survey);
      SurveyTally tally = SurveyTally.of(form, stored.state());
      return stored.isRecounted()
          ? recount(connection, stored, tally)
          : add(connection, stored, tally);
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  private boolean add(Connection connection, StoredTally stored, SurveyTally tally)
      throws SQLException {
    String survey = stored.survey();
    ResponseBatch batch = ResponseBatch.add(tally, connection, UNCOUNTED, survey);
    remove(connection, survey, batch.ids());
    stored.store(connection, tally);
    quotas.giveBack(Subject.PROGRESS + survey, batch.freed());
    return !batch.ids().isEmpty();
  }

  /** Counts the next responses, in the order of their ids. After the last come those uncounted. */
  private static boolean recount(Connection connection, StoredTally stored, SurveyTally tally)
      throws SQLException {
    ResponseBatch batch =
        ResponseBatch.add(tally, connection, COUNTED_BEFORE, stored.survey(), stored.recountedTo());
    if (batch.isLast()) stored.store(connection, tally);
    else stored.store(connection, tally, batch.lastId(), stored.remaining() - batch.ids().size());
    return true;
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
}
