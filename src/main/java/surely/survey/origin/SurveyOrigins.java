package surely.survey.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import surely.json.StrictJson;
import surely.survey.settings.Origins;

/**
 * The origins that surveys name. One SELECT by plain JDBC, without a transaction, finds those of a
 * survey; they are kept once it has been opened.
 */
@ApplicationScoped
public class SurveyOrigins {
  static final String FIND = "SELECT origins, state <> 'draft' FROM survey WHERE id = ?";
  private static final Origins NONE = new Origins(null);
  private static final int KEPT = 10_000;
  private final Map<String, Origins> opened = new ConcurrentHashMap<>();
  @Inject private DataSource database;

  /** None if there is no such survey, or the database can't be asked. */
  Origins of(String survey) {
    Origins known = opened.get(survey);
    return known == null ? find(survey) : known;
  }

  private Origins find(String survey) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, survey);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) return NONE;
        String json = row.getString(1);
        Origins found = json == null ? NONE : new Origins(StrictJson.stored(json).asJsonArray());
        if (row.getBoolean(2)) keep(survey, found);
        return found;
      }
    } catch (SQLException e) {
      return NONE; // The browser takes that for a lost response, and the client asks again.
    }
  }

  private void keep(String survey, Origins found) {
    if (opened.size() >= KEPT) opened.clear();
    opened.put(survey, found);
  }
}
