package surely.quota;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class DailyStorageQuotaIT {
  private static final int ALL = 256 * 256;
  private final Rows rows = Rows.of(Suite.application());

  @Test
  void whatIsKeptUnderAMembersKeysIsLimited() {
    Author ann = Author.signUp();
    String first = RaceServers.fresh("key");
    String tracker = "{\"type\": \"a\", \"value\": \"" + "x".repeat(5000) + "\"}";
    ann.keyed(first).body(tracker).post("/trackers").then().statusCode(201);
    assertThat(
        rows.count("SELECT taken FROM rate_limit WHERE subject = CONCAT('answers ', ?)", ann.id()),
        is(2L));
    rows.run(
        "UPDATE rate_limit SET taken = ? WHERE subject = CONCAT('answers ', ?)", ALL - 1, ann.id());

    ann.keyed(RaceServers.fresh("key"))
        .body(tracker)
        .post("/trackers")
        .then()
        .statusCode(429)
        .body("type", endsWith("/too-much-saved"))
        .header("Retry-After", notNullValue());
    ann.keyed(RaceServers.fresh("key"))
        .body("{\"type\": \"b\", \"value\": 1}")
        .post("/trackers")
        .then()
        .statusCode(201);
    ann.keyed(RaceServers.fresh("key"))
        .body("{\"type\": \"c\", \"value\": 1}")
        .post("/trackers")
        .then()
        .statusCode(429);
    ann.get("/trackers/c").then().statusCode(404);
    ann.keyed(first)
        .body(tracker)
        .post("/trackers")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    ann.as().body("{\"type\": \"c\", \"value\": 1}").post("/trackers").then().statusCode(201);
  }
}
