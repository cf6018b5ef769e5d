package surely.tracker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class TrackerIT {
  private static Somebody ann;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp();
  }

  @BeforeEach
  void forget() {
    Rows.of(Suite.application()).run("DELETE FROM tracker WHERE member_id = ?", ann.id());
    Rows.of(Suite.application())
        .run("DELETE FROM quota WHERE subject = CONCAT('trackers:', ?)", ann.id());
  }

  @Test
  void firstOrCreateKeepsTheFirstValue() {
    Response first =
        as().body("{\"type\": \"step\", \"value\": {\"a\": [1, null]}}").post("/trackers");
    Response second = as().body("{\"type\": \"step\", \"value\": 2}").post("/trackers");

    assertThat(first.statusCode(), is(201));
    assertThat(first.header("Location"), endsWith("/api/trackers/step"));
    assertThat(second.statusCode(), is(200));
    assertThat(second.asString(), is(first.asString()));
  }

  @Test
  void updateOrCreateKeepsTheLastValue() {
    as().body("{\"value\": 1}").put("/trackers/step").then().statusCode(201).body("value", is(1));
    as().body("{\"value\": \"two\"}")
        .put("/trackers/step")
        .then()
        .statusCode(200)
        .body("value", is("two"));
    as().get("/trackers/step").then().statusCode(200).body("value", is("two"));
  }

  @Test
  void allAreListedByType() {
    as().body("{\"value\": 1}").put("/trackers/b").then().statusCode(201);
    as().body("{\"value\": 1}").put("/trackers/a").then().statusCode(201);

    as().get("/trackers").then().body("items.type", contains("a", "b"));
  }

  @Test
  void aListHasPages() {
    for (String type : List.of("c", "a", "d", "b"))
      as().body("{\"value\": 1}").put("/trackers/" + type).then().statusCode(201);

    as().get("/trackers?limit=3")
        .then()
        .body("items.type", contains("a", "b", "c"))
        .body("next", is("~c"));
    as().get("/trackers?limit=3&after=~c")
        .then()
        .body("items.type", contains("d"))
        .body("next", nullValue());
    as().get("/trackers?limit=4").then().body("items.type", hasSize(4)).body("next", nullValue());
    as().get("/trackers").then().body("items.type", hasSize(4)).body("next", nullValue());
    for (String wrong : List.of("limit=0", "limit=101", "after=c", "after=~no%20type"))
      as().get("/trackers?" + wrong)
          .then()
          .statusCode(400)
          .body("type", endsWith("/invalid-parameter"));
  }

  @Test
  void aMemberHasSoManyTrackersAtMost() {
    as().body("{\"value\": 1}").put("/trackers/there").then().statusCode(201);
    Rows.of(Suite.application())
        .run(
            "UPDATE quota SET places = 1000, taken = 999 WHERE subject = CONCAT('trackers:', ?)",
            ann.id());
    as().body("{\"type\": \"last\", \"value\": 1}").post("/trackers").then().statusCode(201);

    as().body("{\"type\": \"new\", \"value\": 1}")
        .post("/trackers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/too-many-trackers"))
        .body("detail", containsString("1000"));
    as().body("{\"value\": 1}")
        .put("/trackers/new")
        .then()
        .statusCode(409)
        .body("type", endsWith("/too-many-trackers"));
    as().get("/trackers/new").then().statusCode(404);
    as().body("{\"value\": 2}").put("/trackers/there").then().statusCode(200);

    as().delete("/trackers/there").then().statusCode(204);
    as().delete("/trackers/there").then().statusCode(204);
    as().body("{\"value\": 1}").put("/trackers/new").then().statusCode(201);
    as().body("{\"value\": 1}").put("/trackers/newer").then().statusCode(409);
  }

  @Test
  void deletingIsRepeatable() {
    as().body("{\"value\": 1}").put("/trackers/step").then().statusCode(201);

    as().delete("/trackers/step").then().statusCode(204);
    as().delete("/trackers/step").then().statusCode(204);
    as().get("/trackers/step").then().statusCode(404).body("type", endsWith("/not-found"));
  }

  @Test
  void aTypeAndAValueAreNeeded() {
    as().body("{\"type\": \"no spaces\", \"value\": null}")
        .post("/trackers")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/type", "/value"));
    as().body("{\"value\": 1}").put("/trackers/no%20spaces").then().statusCode(400);
    as().body("{\"value\": \"" + "x".repeat(10_000) + "\"}")
        .put("/trackers/step")
        .then()
        .statusCode(422);
  }

  private static RequestSpecification as() {
    return given()
        .baseUri(Suite.url())
        .basePath("/api")
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(ann.token());
  }
}
