package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.launcher.database.Account;
import surely.launcher.machine.Build;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Backup;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
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
  private static final String EMAIL = "ann@example.org";
  private static final String CARD = "welcome";
  private static final String RESPONSE = "response-of-an-earlier-release";

  @ParameterizedTest
  @ValueSource(ints = 14)
  void whatARepeatMeetsIsStillThere(int version) {
    Path dump = DUMPS.resolve("schema-" + version + ".sql");
    if (version == RECORDED) record(dump);
    Account database = Suite.emptyDatabase("upgraded");
    Backup.restore(dump, database);

    Api api = new Api(FurtherServer.server("upgraded-" + version, database, Map.of()));

    String ann = api.logIn(EMAIL, Api.PASSWORD);
    JsonObject points = object(api, Request.get("/api/points").bearer(ann));
    assertThat(points.getInt("balance"), is(100 + 1 - 10));
    assertThat(reply(api, Writes.collect(CARD).bearer(ann)), is(409));
    assertThat(reply(api, Writes.signUp(EMAIL, Api.PASSWORD)), is(409));
    String survey = Rows.of(database).value("SELECT id FROM survey");
    assertThat(reply(api, Writes.respond(survey, RESPONSE)), is(200));
    assertThat(reply(api, Writes.respond(survey, RESPONSE, "no")), is(409));
    JsonObject results =
        object(api, Request.get("/api/surveys/" + survey + "/results").bearer(ann));
    assertThat(results.getInt("responses"), is(1));
    assertThat(reply(api, Writes.respond(survey, RESPONSE + "-2")), is(201));
  }

  /** Writes the database of this release. */
  private static void record(Path dump) {
    Api api = Api.ofSuite();
    Somebody ann = api.signUp(EMAIL);
    api.made(Request.put("/api/cards/" + CARD).bearer(api.administrator()).json("{\"points\": 1}"));
    api.made(Writes.collect(CARD).bearer(ann.token()));
    JsonObject survey =
        api.made(
            Writes.createWithKey("Earlier", "{\"respondents\": \"anyone\"}").bearer(ann.token()));
    String path = "/api/surveys/" + survey.getString("id");
    object(api, Request.post(path + "/open").bearer(ann.token()));
    api.made(Writes.respond(survey.getString("id"), RESPONSE));
    object(api, Request.get(path + "/results").bearer(ann.token()));

    Backup.dump(Suite.administrator(), dump);
  }

  private static int reply(Api api, Request request) {
    return api.send(request).status();
  }

  private static JsonObject object(Api api, Request request) {
    HttpReply reply = api.send(request);
    assertThat(request + ": " + reply, reply.status(), is(200));
    return Api.object(reply.body());
  }
}
