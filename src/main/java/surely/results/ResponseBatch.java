package surely.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import surely.json.StrictJson;

/**
 * Some responses that were added to a tally, few enough for one transaction.
 *
 * @param freed the storage to give back for their progress
 * @param isLast whether the query has no more
 */
record ResponseBatch(List<String> ids, long freed, boolean isLast) {
  static final int ROWS = 1000;
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int ROWS_IN_MEMORY = 16; // of up to 1 MiB each

  /**
   * Adds what a query finds.
   *
   * @param sql selects at most {@link #ROWS} rows of id, submitted_at, answers and freed
   */
  static ResponseBatch add(
      SurveyTally tally, Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_IN_MEMORY);
      for (int i = 0; i < parameters.length; i++) select.setString(i + 1, parameters[i]);
      try (ResultSet rows = select.executeQuery()) {
        return add(tally, rows);
      }
    }
  }

  private static ResponseBatch add(SurveyTally tally, ResultSet rows) throws SQLException {
    List<String> ids = new ArrayList<>();
    long freed = 0;
    int characters = 0;
    while (characters < MOST_CHARACTERS && rows.next()) {
      String id = rows.getString(1);
      String answers = rows.getString(3);
      characters += answers.length();
      ids.add(id);
      freed += rows.getLong(4);
      tally.add(
          id, rows.getObject(2, LocalDateTime.class), StrictJson.stored(answers).asJsonObject());
    }
    return new ResponseBatch(ids, freed, characters < MOST_CHARACTERS && ids.size() < ROWS);
  }

  /** The greatest id, if the query is in the order of ids. */
  String lastId() {
    return ids.get(ids.size() - 1);
  }
}
