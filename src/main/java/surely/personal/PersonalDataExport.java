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
              for (Map.Entry<String, String> part : PersonalDataQueries.PARTS.entrySet()) {
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
    try (PreparedStatement query = connection.prepareStatement(select)) {
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
    query.setInt(2, PAGE);
    query.setLong(3, offset);
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
}
