package surely.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class ResponseIT {
  private static final String DEFINITION =
      """
      {"elements": [{"type": "radiogroup", "name": "cup", "choices": ["small", "large"],
        "isRequired": true},
                    {"type": "rating", "name": "score"}, {"type": "comment", "name": "why"}]}""";
  private static Somebody ann;
  private static Somebody bob;
  private static Rows rows;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp();
    bob = Api.ofSuite().signUp();
    rows = Rows.of(Suite.application());
    rows.run("UPDATE account SET balance = 1000 WHERE member_id = ?", ann.id());
  }

  @Test
  void theSameResponseAgainIsTheSameAnswer() {
    String survey = open("{}");
    String id = UUID.randomUUID().toString();
    Response first = submit(anyone(), survey, id, "{\"cup\": \"small\", \"score\": 5}");
    Response again = submit(anyone(), survey, id, "{\"score\": 5, \"cup\": \"small\"}");

    assertThat(first.statusCode(), is(201));
    assertThat(again.statusCode(), is(200));
    assertThat(again.asString(), is(first.asString()));
    submit(anyone(), survey, id, "{\"cup\": \"large\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/response-differs"));
    submit(anyone(), open("{}"), id, "{\"cup\": \"small\", \"score\": 5}").then().statusCode(201);
  }

  @Test
  void theSameNumberIsTheSameAnswerHoweverItIsWritten() {
    String survey =
        open(
            "{}",
            "{\"elements\": [{\"type\": \"text\", \"name\": \"n\", \"inputType\": \"number\"}]}");
    String id = UUID.randomUUID().toString();
    Response first = submit(anyone(), survey, id, "{\"n\": 100000.0}");

    assertThat(first.statusCode(), is(201));
    for (String again : List.of("100000.0", "100000", "1e5", "10.0E+4")) {
      Response repeat = submit(anyone(), survey, id, "{\"n\": " + again + "}");
      assertThat(again, repeat.statusCode(), is(200));
      assertThat(again, repeat.asString(), is(first.asString()));
    }
    submit(anyone(), survey, id, "{\"n\": 100001}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/response-differs"));
  }

  @Test
  void aRepeatIsAnsweredEvenAfterTheSurveyClosed() {
    String survey = open("{\"responseLimit\": 1}");
    String id = UUID.randomUUID().toString();
    submit(anyone(), survey, id, "{\"cup\": \"small\"}").then().statusCode(201);
    submit(anyone(), survey, UUID.randomUUID().toString(), "{\"cup\": \"small\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-full"));
    as(ann).post("/surveys/" + survey + "/close");

    submit(anyone(), survey, id, "{\"cup\": \"small\"}").then().statusCode(200);
    submit(anyone(), survey, UUID.randomUUID().toString(), "{\"cup\": \"small\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"));
  }

  @Test
  void aMemberRespondsOnce() {
    String survey = open("{\"respondents\": \"members\"}");
    String id = UUID.randomUUID().toString();

    submit(anyone(), survey, id, "{\"cup\": \"small\"}")
        .then()
        .statusCode(401)
        .body("type", endsWith("/log-in-needed"));
    anyone().get("/surveys/" + survey + "/form").then().statusCode(401);
    as(bob).get("/surveys/" + survey + "/form").then().statusCode(200);
    submit(as(bob), survey, id, "{\"cup\": \"small\"}").then().statusCode(201);
    submit(as(bob), survey, id, "{\"cup\": \"small\"}").then().statusCode(200);
    submit(as(bob), survey, UUID.randomUUID().toString(), "{\"cup\": \"small\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));
    submit(as(ann), survey, id, "{\"cup\": \"small\"}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/response-differs"));
    submit(anyone(), survey, id, "{\"cup\": \"small\"}").then().statusCode(401);
  }

  @Test
  void whoRespondedIsNotKeptWhereAnyoneMay() {
    String survey = open("{}");
    submit(as(bob), survey, UUID.randomUUID().toString(), "{\"cup\": \"small\"}")
        .then()
        .statusCode(201);

    as(ann)
        .get("/surveys/" + survey + "/responses")
        .then()
        .body("items[0].respondent", nullValue());
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndNothingIsStored() {
    String survey = open("{}");

    submit(
            anyone(),
            survey,
            UUID.randomUUID().toString(),
            "{\"score\": 11, \"why\": 5, \"who\": \"me\"}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/answers/cup", "/answers/score", "/answers/why", "/answers/who"));
    submit(anyone(), survey, "short", "{\"cup\": \"small\"}")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-parameter"));

    assertThat(rows.count("SELECT COUNT(*) FROM response WHERE survey_id = ?", survey), is(0L));
  }

  @Test
  void responsesAreListedOldestFirstAndAddedUp() {
    String survey = open("{}");
    List<String> sent = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      sent.add(UUID.randomUUID().toString());
      submit(
              anyone(),
              survey,
              sent.get(i - 1),
              "{\"cup\": \"%s\", \"score\": %d}".formatted(i < 3 ? "small" : "large", i))
          .then()
          .statusCode(201);
    }

    Response first = as(ann).get("/surveys/" + survey + "/responses?limit=3");
    Response second =
        as(ann).get("/surveys/" + survey + "/responses?limit=3&after=" + first.path("next"));
    List<String> listed = new ArrayList<>(first.<List<String>>path("items.id"));
    listed.addAll(second.path("items.id"));
    assertThat(listed, is(sent));
    assertThat(second.path("next"), nullValue());
    as(ann).get("/surveys/" + survey).then().body("responses", is(5));
    as(ann)
        .get("/surveys/" + survey + "/results")
        .then()
        .body("responses", is(5))
        .body("questions[0].counts.small", is(2))
        .body("questions[0].counts.large", is(3))
        .body("questions[1].mean", is(3))
        .body("questions[1].min", is(1))
        .body("questions[1].max", is(5))
        .body("questions[2].answered", is(0));
  }

  private static String open(String settings) {
    return open(settings, DEFINITION);
  }

  private static String open(String settings, String definition) {
    String id =
        as(ann)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body("{\"definition\": %s, \"settings\": %s}".formatted(definition, settings))
            .post("/surveys")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(ann).post("/surveys/" + id + "/open").then().statusCode(200);
    return id;
  }

  private static Response submit(
      RequestSpecification who, String survey, String id, String answers) {
    return who.body("{\"answers\": " + answers + "}")
        .put("/surveys/" + survey + "/responses/" + id);
  }

  private static RequestSpecification anyone() {
    return given().baseUri(Suite.url()).basePath("/api").contentType(ContentType.JSON);
  }

  private static RequestSpecification as(Somebody member) {
    return anyone().auth().oauth2(member.token());
  }
}
