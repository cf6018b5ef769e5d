package surely.survey.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The previews of surveys. One SELECT by plain JDBC, without a transaction, finds one. It is kept
 * for a minute, so a page that many open at once costs few statements, and a deleted survey is
 * forgotten soon. The page does not need it: while the database fails, it is served without.
 */
@ApplicationScoped
public class LinkPreviews {
  private static final String FIND =
      "SELECT title, COALESCE(JSON_VALUE(definition, '$.description'), "
          + "JSON_VALUE(definition, CONCAT('$.description.\"', "
          + "COALESCE(JSON_VALUE(definition, '$.locale'), 'default'), '\"')), "
          + "JSON_VALUE(definition, '$.description.default'), "
          + "JSON_VALUE(definition, '$.description.en')) FROM survey WHERE id = ? "
          + "AND state <> 'draft' AND respondents = 'anyone' "
          + "AND (opens_at IS NULL OR opens_at <= UTC_TIMESTAMP(6))";
  private static final int KEPT = 10_000;
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private record Found(Optional<LinkPreview> preview, Instant until) {}

  private final Map<String, Found> kept = new ConcurrentHashMap<>();
  private volatile Instant failing = Instant.MIN;
  @Inject private DataSource database;

  /** Empty if there is none to show. */
  Optional<LinkPreview> of(String survey) {
    Instant now = Instant.now();
    Found known = kept.get(survey);
    if (known != null && now.isBefore(known.until)) return known.preview;
    if (now.isBefore(failing)) return Optional.empty();
    try {
      Optional<LinkPreview> preview = find(survey);
      if (kept.size() >= KEPT) kept.clear();
      kept.put(survey, new Found(preview, now.plus(FRESH)));
      return preview;
    } catch (SQLException e) {
      failing = Instant.now().plus(PAUSE); // not each page waits for a connection
      return Optional.empty();
    }
  }

  private Optional<LinkPreview> find(String survey) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, survey);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new LinkPreview(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }
}
