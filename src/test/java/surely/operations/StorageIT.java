package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/**
 * A database that reports a full disk. {@code DiskFullIT} fills a real one, on which MariaDB
 * usually ends.
 */
@ExtendWith(ArquillianExtension.class)
class StorageIT {
  private static final Rows ROOT = Rows.of(Suite.administrator());
  private static final Api API = Api.ofSuite();

  @AfterEach
  void makeRoom() {
    ROOT.run("DROP TRIGGER IF EXISTS disk_is_full");
    ROOT.run("DROP VIEW IF EXISTS storage_probe");
  }

  @Test
  void writersAreToldAndTheServerIsNotReadyUntilThereIsRoom() {
    Somebody ann = API.signUp();
    Request write =
        Request.post("/api/trackers")
            .bearer(ann.token())
            .json("{\"type\": \"storage\", \"value\": 1}");
    ROOT.run(
        "CREATE TRIGGER disk_is_full BEFORE INSERT ON tracker FOR EACH ROW "
            + "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, "
            + "MESSAGE_TEXT = 'The table ''tracker'' is full'");
    ROOT.run(
        // the name of the table with which the server finds out whether there is room
        "CREATE VIEW storage_probe AS SELECT 1");
    int before = Suite.log().length();

    for (int i = 0; i < 3; i++) {
      HttpReply refused = API.send(write);
      assertThat(refused.toString(), refused.status(), is(503));
      assertThat(refused.body(), containsString("/problems/database-full"));
      assertThat(refused.header("Retry-After"), is("30"));
    }
    HttpReply ready = API.send(Request.get("/api/health/ready"));
    assertThat(ready.toString(), ready.status(), is(503));
    assertThat(ready.body(), containsString("\"storage\":\"DOWN\""));
    assertThat(ready.body(), containsString("\"database\":\"UP\""));

    makeRoom();
    Until.holds(() -> API.send(Request.get("/api/health/ready")).status() == 200);
    assertThat(API.send(write).status(), is(201));
    Until.holds(() -> Suite.log().indexOf("The database has room again", before) > 0);
    String log = Suite.log().substring(before);
    assertThat(log.split("The database has no room left", -1).length - 1, is(lessThanOrEqualTo(1)));
    // The stack trace of a refusal would have this text. Other stack traces may be there, of
    // connections that other tests have broken.
    assertThat(log, not(containsString("' is full")));
  }
}
