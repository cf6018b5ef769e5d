package surely.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import surely.form.Form;
import surely.sql.DatabaseFailure;
import surely.sql.UtcDateTime;

/** Reads tallies, and which surveys have responses that are not in theirs. Locks nothing. */
@ApplicationScoped
public class Tallies {
  static final String PENDING =
      "SELECT 1 FROM uncounted WHERE survey_id = ? UNION ALL "
          + "SELECT 1 FROM tally WHERE survey_id = ? AND recounted_to IS NOT NULL LIMIT 1";
  static final String SURVEYS =
      "(SELECT DISTINCT survey_id FROM uncounted LIMIT 100) UNION "
          + "(SELECT survey_id FROM tally WHERE recounted_to IS NOT NULL LIMIT 100)";
  // One statement, so that the parts are of the same moment.
  static final String RESULTS =
      "SELECT COALESCE((SELECT state FROM tally WHERE survey_id = ?), ''), "
          + "(SELECT COUNT(*) FROM uncounted WHERE survey_id = ?) "
          + "+ COALESCE((SELECT remaining FROM tally WHERE survey_id = ?), 0), "
          + "(SELECT MAX(submitted_at) FROM response WHERE survey_id = ?)";

  @Inject private DataSource database;

  boolean isPending(String survey) {
    return select(PENDING, ResultSet::next, survey, survey);
  }

  /** Some of the surveys with pending responses. */
  List<String> pending() {
    return select(
        SURVEYS,
        rows -> {
          List<String> ids = new ArrayList<>();
          while (rows.next()) ids.add(rows.getString(1));
          return ids;
        });
  }

  Results results(String survey, Form form) {
    return select(
        RESULTS,
        row -> {
          row.next();
          return SurveyTally.of(form, row.getString(1))
              .results(row.getLong(2), UtcDateTime.instant(row.getObject(3, LocalDateTime.class)));
        },
        survey,
        survey,
        survey,
        survey);
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T select(String sql, Reader<T> reader, String... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) select.setString(i + 1, parameters[i]);
      try (ResultSet rows = select.executeQuery()) {
        return reader.read(rows);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }
}
