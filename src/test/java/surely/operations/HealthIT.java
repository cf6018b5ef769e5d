package surely.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Author;
import surely.test.api.Metric;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class HealthIT {
  @AfterEach
  void comeBack() {
    Suite.link().reset();
  }

  @Test
  void whileTheDatabaseIsAwayItIsNotReadyAndThenItIsAgain() {
    Somebody ann = Api.ofSuite().signUp();
    ready()
        .then()
        .statusCode(200)
        .body("status", is("UP"))
        .body("checks.database", is("UP"))
        .body("checks.storage", is("UP"));

    Suite.link().refuse();
    ready().then().statusCode(503).body("status", is("DOWN")).body("checks.database", is("DOWN"));
    api().get("/health/live").then().statusCode(200).body("status", is("UP"));
    api()
        .auth()
        .oauth2(ann.token())
        .get("/members/me")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", endsWith("/database-unavailable"))
        .header("Retry-After", Integer::parseInt, greaterThan(0));

    Suite.link().accept();
    Until.holds(() -> ready().statusCode() == 200);
    api().auth().oauth2(ann.token()).get("/members/me").then().statusCode(200);
  }

  @Test
  void aTokenWhoseLookUpMeetsADeadConnectionIsNotAWrongOne() {
    Author ann = Author.signUp();
    String response =
        "/surveys/"
            + ann.open("{\"respondents\": \"members\"}")
            + "/responses/"
            + UUID.randomUUID();
    for (int round = 0; round < 20; round++) {
      Until.holds(
          () ->
              ann.get("/members/me").statusCode()
                  == 200); // for a second, the pool does not check its connections again
      Suite.link().refuse();
      Suite.link().accept();
      ann.as()
          .body("{\"answers\": {\"like\": \"yes\"}}")
          .put(response)
          .then()
          .statusCode(oneOf(201, 200, 503));
    }
    Until.holds(
        () ->
            ann.as().body("{\"answers\": {\"like\": \"yes\"}}").put(response).statusCode() == 200);
  }

  @Test
  void metricsCountDuplicatesReplaysAndRequestsAndShowThePool() {
    Api api = Api.ofSuite();
    Somebody ann = api.signUp();
    String key = UUID.randomUUID().toString();
    double duplicates = Metric.value("surely_duplicates_total{guard=\"tracker_member_type\"}");
    double replays = Metric.value("surely_replays_total");
    String tracker = "{\"type\": \"t\", \"value\": 1}";

    for (int i = 0; i < 2; i++)
      api()
          .auth()
          .oauth2(ann.token())
          .contentType("application/json")
          .header("Idempotency-Key", key)
          .body(tracker)
          .post("/trackers")
          .then()
          .statusCode(201);
    api()
        .auth()
        .oauth2(ann.token())
        .contentType("application/json")
        .body(tracker)
        .post("/trackers")
        .then()
        .statusCode(200);

    assertThat(Metric.value("surely_replays_total"), is(replays + 1));
    assertThat(
        Metric.value("surely_duplicates_total{guard=\"tracker_member_type\"}"), is(duplicates + 1));
    assertThat(
        Metric.value("surely_requests_seconds_count{method=\"POST\",status=\"201\"}"),
        is(greaterThan(0.0)));
    api()
        .get("/metrics")
        .then()
        .body(
            matchesPattern("(?s).*surely_pool_connections\\{state=\"idle\"} \\d+\\.0\n.*"),
            matchesPattern("(?s).*surely_pool_wait_seconds \\d+\\.\\d+\n.*"));
  }

  private static io.restassured.response.Response ready() {
    return api().get("/health/ready");
  }

  private static RequestSpecification api() {
    return given().baseUri(Suite.url()).basePath("/api");
  }
}
