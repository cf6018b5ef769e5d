package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.launcher.database.Account;
import surely.launcher.database.Backup;
import surely.launcher.machine.Build;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.Writes;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/**
 * Databases as earlier releases have left them, opened by this one. Before a release with a new
 * schema, add its version below and write its dump: {@code mvn verify -Dit.test=UpgradeIT
 * -Dsurely.upgrade.record=15}, with this class alone, because the dump is of the whole database.
 */
@ExtendWith(ArquillianExtension.class)
class UpgradeIT {
  private static final Path DUMPS = Build.project().resolve("src/test/resources/upgrade");
  private static final int RECORDED = Integer.getInteger("surely.upgrade.record", 0);

  /** The first version whose dump has rows in all tables. */
  private static final int EVERY_TABLE = 15;

  private static final String EMAIL = "ann@example.org";
  private static final String CARD = "welcome";
  private static final String RESPONSE = "response-of-an-earlier-release";

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void whatARepeatMeetsIsStillThere(int version) {
    Path dump = DUMPS.resolve("schema-" + version + ".sql");
    if (version == RECORDED) record(dump);
    Account database = Suite.emptyDatabase("upgraded-" + version);
    Backup.restore(dump, database);
    Rows rows = Rows.of(database);
    if (version >= EVERY_TABLE) UpgradeRows.keep(rows);

    Api api = new Api(FurtherServer.server("upgraded-" + version, database, Map.of()));

    String ann = api.logIn(EMAIL, Api.PASSWORD);
    JsonObject points = Api.object(api.must(200, Request.get("/api/points").bearer(ann)).body());
    assertThat(points.getInt("balance"), is(100 + 1 - 10));
    api.must(409, Writes.collect(CARD).bearer(ann));
    api.must(409, Writes.signUp(EMAIL, Api.PASSWORD));
    String survey = rows.value("SELECT id FROM survey WHERE title = 'Earlier'");
    api.must(200, Writes.respond(survey, RESPONSE));
    api.must(409, Writes.respond(survey, RESPONSE, "no"));
    JsonObject results =
        Api.object(
            api.must(200, Request.get("/api/surveys/" + survey + "/results").bearer(ann)).body());
    assertThat(results.getInt("responses"), is(1));
    api.must(201, Writes.respond(survey, RESPONSE + "-2"));
    if (version >= EVERY_TABLE) new UpgradeRows(api, CARD).check(rows);
  }

  /** Writes the database of this release, with rows in all tables. */
  private static void record(Path dump) {
    Api api = Api.ofSuite();
    Somebody ann = api.signUp(EMAIL);
    api.made(Request.put("/api/cards/" + CARD).bearer(api.administrator()).json("{\"points\": 1}"));
    api.made(Writes.collect(CARD).bearer(ann.token()));
    JsonObject survey =
        api.made(
            Writes.createWithKey("Earlier", "{\"respondents\": \"anyone\"}").bearer(ann.token()));
    String path = "/api/surveys/" + survey.getString("id");
    api.must(200, Request.post(path + "/open").bearer(ann.token()));
    api.made(Writes.respond(survey.getString("id"), RESPONSE));
    api.must(200, Request.get(path + "/results").bearer(ann.token()));
    Rows rows = Rows.of(Suite.administrator());
    new UpgradeRows(api, CARD).write(rows);

    Backup.dump(Suite.administrator(), dump);

    assertThat("not in the dump", emptyTables(rows), is(empty()));
  }

  private static List<String> emptyTables(Rows rows) {
    return rows
        .column(
            "SELECT table_name FROM information_schema.tables "
                + "WHERE table_schema = 'surely' AND table_type = 'BASE TABLE'")
        .stream()
        .filter(table -> rows.count("SELECT COUNT(*) FROM " + table) == 0)
        .toList();
  }
}
