package surely.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import surely.export.DatabaseSnapshot;
import surely.export.Download;
import surely.json.StrictJson;

/** Everything that is stored about a member, except secrets that are stored as hashes only. */
@ApplicationScoped
public class PersonalDataExport {
  private static final Set<String> JSON = Set.of("definition", "answers", "value");
  private static final int PAGE = 100;

  /** For each part, a SELECT with a JSON object per row, always in the same order. */
  static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    part(
        "member",
        "'id', id, 'email', email, 'name', name, 'administrator', administrator = 1, 'returned', returned = 1, 'createdAt', "
            + utc("created_at"),
        "member WHERE id = ?");
    part(
        "identities",
        "'provider', provider, 'subject', subject",
        "identity WHERE member_id = ? ORDER BY id");
    part(
        "sessions",
        "'openedAt', "
            + utc("opened_at")
            + ", 'usedAt', "
            + utc("used_at")
            + ", 'expiresAt', "
            + utc("expires_at"),
        "session WHERE member_id = ? ORDER BY expires_at, token_hash");
    part("account", "'balance', balance", "account WHERE member_id = ?");
    part(
        "points",
        "'amount', amount, 'reason', reason, 'reference', reference, 'at', " + utc("moved_at"),
        "ledger_entry WHERE account = ? ORDER BY id");
    part(
        "surveys",
        "'id', id, 'state', state, 'definition', CONCAT(definition, ''), 'createdAt', "
            + utc("created_at"),
        "survey WHERE owner = ? ORDER BY created_at, id");
    part(
        "responses",
        "'survey', survey_id, 'id', id, 'answers', CONCAT(answers, ''), 'submittedAt', "
            + utc("submitted_at"),
        "response WHERE respondent = ? ORDER BY submitted_at, survey_id, id");
    part(
        "anonymousResponses",
        "'survey', survey_id",
        "participation WHERE participant = ? ORDER BY survey_id");
    part(
        "progress",
        "'survey', survey_id, 'responseId', response_id, 'answers', CONCAT(answers, ''), 'savedAt', "
            + utc("saved_at"),
        "progress WHERE member_id = ? ORDER BY saved_at, survey_id, response_id");
    part(
        "cards",
        "'cardId', card_id, 'points', points, 'at', " + utc("collected_at"),
        "card_collection WHERE member_id = ? ORDER BY collected_at, id");
    part(
        "trackers",
        "'type', type, 'value', CONCAT(value, ''), 'createdAt', "
            + utc("created_at")
            + ", 'updatedAt', "
            + utc("updated_at"),
        "tracker WHERE member_id = ? ORDER BY type");
  }

  @Inject private DatabaseSnapshot snapshot;

  /**
   * Writes a JSON object with an array for each part, as of one moment, with only a few rows in
   * memory.
   */
  Download.Work file(String member) {
    return out ->
        snapshot.read(
            member,
            (connection, pages) -> {
              var json =
                  new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
              char separator = '{';
              for (Map.Entry<String, String> part : PARTS.entrySet()) {
                json.write(separator + "\"" + part.getKey() + "\":[");
                write(connection, pages, part.getValue(), member, json);
                json.write(']');
                separator = ',';
              }
              json.write('}');
              json.flush();
            });
  }

  private static void write(
      Connection connection,
      DatabaseSnapshot.Pages pages,
      String select,
      String member,
      Writer json)
      throws SQLException, IOException {
    try (PreparedStatement query =
        connection.prepareStatement(select + " LIMIT " + PAGE + " OFFSET ?")) {
      query.setFetchSize(DatabaseSnapshot.ROWS_IN_MEMORY);
      query.setString(1, member);
      long written = 0;
      for (long found = PAGE; found == PAGE; written += found) {
        pages.next();
        found = page(query, written, json);
      }
    }
  }

  private static long page(PreparedStatement query, long offset, Writer json)
      throws SQLException, IOException {
    query.setLong(2, offset);
    long found = 0;
    try (ResultSet rows = query.executeQuery()) {
      for (; rows.next(); found++) {
        if (offset + found > 0) json.write(',');
        json.write(whole(StrictJson.stored(rows.getString(1)).asJsonObject()).toString());
      }
    }
    return found;
  }

  /** MariaDB's JSON functions take at most 32 levels, so JSON columns are selected as text. */
  private static JsonObject whole(JsonObject row) {
    JsonObjectBuilder whole = StrictJson.JSON.createObjectBuilder(row);
    row.keySet().stream()
        .filter(JSON::contains)
        .forEach(field -> whole.add(field, StrictJson.stored(row.getString(field))));
    return whole.build();
  }

  private static void part(String name, String fields, String from) {
    PARTS.put(name, "SELECT JSON_OBJECT(" + fields + ") FROM " + from);
  }

  private static String utc(String column) {
    return "DATE_FORMAT(" + column + ", '%Y-%m-%dT%T.%fZ')";
  }
}
