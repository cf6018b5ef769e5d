package surely.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A survey's row in {@code tally}, locked until the transaction ends.
 *
 * @param state of {@link SurveyTally}
 * @param recountedTo the last response that was counted anew; null if all are
 * @param remaining how many responses are still to be counted anew
 */
record StoredTally(String survey, String state, String recountedTo, long remaining) {
  // A second transaction waits here; its next statements see what the first one has committed.
  static final String LOCK =
      "INSERT INTO tally (survey_id, responses, state) "
          + "VALUES (?, 0, '') ON DUPLICATE KEY UPDATE responses = responses";
  static final String STATE =
      "SELECT state, recounted_to, remaining FROM tally WHERE survey_id = ?";
  static final String STORE =
      "UPDATE tally SET responses = ?, state = ?, recounted_to = ?, remaining = ? "
          + "WHERE survey_id = ?";

  /** Inserts the row if there is none. */
  static StoredTally lock(Connection connection, String survey) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement select = connection.prepareStatement(STATE)) {
      lock.setString(1, survey);
      lock.executeUpdate();
      select.setString(1, survey);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new StoredTally(survey, row.getString(1), row.getString(2), row.getLong(3));
      }
    }
  }

  boolean isRecounted() {
    return recountedTo != null;
  }

  /** Stores a tally of which no response is left to be counted anew. */
  void store(Connection connection, SurveyTally tally) throws SQLException {
    store(connection, tally, null, 0);
  }

  void store(Connection connection, SurveyTally tally, String recountedTo, long remaining)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(STORE)) {
      update.setLong(1, tally.responses());
      update.setString(2, tally.state());
      update.setString(3, recountedTo);
      update.setLong(4, remaining);
      update.setString(5, survey);
      update.executeUpdate();
    }
  }
}
