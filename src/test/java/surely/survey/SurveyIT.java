package surely.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class SurveyIT {
  private static final String TEA = survey("Tea", "\"settings\": {}");
  private static Somebody ann;
  private static Somebody bob;
  private static Rows rows;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp();
    bob = Api.ofSuite().signUp();
    rows = Rows.of(Suite.application());
  }

  @BeforeEach
  void makeRich() {
    rows.run("UPDATE account SET balance = 1000 WHERE member_id IN (?, ?)", ann.id(), bob.id());
  }

  @Test
  void aSurveyIsADraftThenOpenThenClosedAndNeverBack() {
    String id = create(TEA);

    as(ann)
        .get("/surveys/" + id)
        .then()
        .statusCode(200)
        .body("state", is("draft"))
        .header("ETag", notNullValue());
    as(ann)
        .post("/surveys/" + id + "/close")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"));
    as(ann).post("/surveys/" + id + "/open").then().statusCode(200).body("state", is("open"));
    String opened =
        as(ann).post("/surveys/" + id + "/open").then().statusCode(200).extract().header("ETag");
    assertThat(as(ann).get("/surveys/" + id).header("ETag"), is(opened));
    as(ann)
        .delete("/surveys/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-draft"));
    as(ann).post("/surveys/" + id + "/close").then().statusCode(200).body("state", is("closed"));
    as(ann).post("/surveys/" + id + "/close").then().statusCode(200).body("state", is("closed"));
    as(ann)
        .post("/surveys/" + id + "/open")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-draft"));
  }

  @Test
  void aDraftIsChangedOnlyFromTheVersionThatWasRead() {
    String id = create(TEA);
    String tag = as(ann).get("/surveys/" + id).header("ETag");
    String coffee =
        survey("Coffee", "\"settings\": {\"respondents\": \"members\", \"responseLimit\": 7}");
    String cocoa = survey("Cocoa", "\"settings\": {}");

    change(id, null, coffee).then().statusCode(428).body("type", endsWith("/if-match-needed"));
    change(id, tag, coffee)
        .then()
        .statusCode(200)
        .body("title", is("Coffee"))
        .body("settings.respondents", is("members"))
        .body("settings.responseLimit", is(7));
    change(id, tag, cocoa).then().statusCode(412).body("type", endsWith("/survey-changed"));
    change(id, tag, coffee).then().statusCode(200).body("title", is("Coffee"));
    change(id, "*", cocoa)
        .then()
        .statusCode(200)
        .body("title", is("Cocoa"))
        .body("settings.responseLimit", nullValue());
  }

  @Test
  void whatIsAcceptedAndNotShownIsSaidInWarnings() {
    String logo =
        "{\"definition\": {\"logo\": \"https://example.org/a.png\", "
            + "\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}}";
    String id = create(logo);
    as(ann)
        .get("/surveys/" + id)
        .then()
        .body("warnings.pointer", contains("/definition/logo"))
        .body("warnings.code", contains("not-shown"))
        .body("definition.logo", is("https://example.org/a.png"));
    change(id, "*", TEA).then().statusCode(200).body("warnings", empty());
    change(id, "*", logo)
        .then()
        .statusCode(200)
        .body("warnings.pointer", contains("/definition/logo"));
    as(ann)
        .post("/surveys/" + id + "/open")
        .then()
        .statusCode(200)
        .body("warnings.pointer", contains("/definition/logo"));
    as(bob)
        .get("/surveys/" + id + "/form")
        .then()
        .statusCode(200)
        .body("definition.logo", nullValue());
  }

  @Test
  void whatIsNotSupportedIsLeftOutWithConsentOnly() {
    String file =
        "{\"definition\": {\"elements\": [{\"type\": \"file\", \"name\": \"f\"}, "
            + "{\"type\": \"text\", \"name\": \"q\", \"visibleIf\": \"{f} notempty\"}]}}";
    as(ann)
        .body(file)
        .post("/surveys")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/definition/elements/0/type"))
        .body(
            "leftOut.pointer",
            contains("/definition/elements/0", "/definition/elements/1/visibleIf"));
    as(ann)
        .body(file)
        .post("/surveys?leaveOut=perhaps")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-parameter"));
    String id =
        as(ann)
            .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
            .body(file)
            .post("/surveys?leaveOut=true")
            .then()
            .statusCode(201)
            .body("definition.elements.name", contains("q"))
            .body("warnings.code", contains("unsupported-type", "unknown-name"))
            .extract()
            .path("id");
    change(id, "*", file).then().statusCode(422);
    as(ann)
        .header("If-Match", "*")
        .body(file)
        .put("/surveys/" + id + "?leaveOut=true")
        .then()
        .statusCode(200)
        .body("definition.elements[0].visibleIf", nullValue())
        .body(
            "warnings.pointer",
            contains("/definition/elements/0", "/definition/elements/1/visibleIf"));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    as(ann)
        .body(
            "{\"definition\": {\"elements\": [{\"type\": \"file\", \"name\": \"f\"}]}, "
                + "\"settings\": {\"reward\": 5}}")
        .post("/surveys")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/definition/elements/0/type", "/settings/reward"));
  }

  @Test
  void whatWasOpenedCanNotBeChanged() {
    String id = create(TEA);
    String tag = as(ann).post("/surveys/" + id + "/open").header("ETag");

    change(id, tag, survey("Coffee", "\"settings\": {}"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-draft"));
  }

  @Test
  void aDraftIsDeleted() {
    String id = create(TEA);

    as(ann).delete("/surveys/" + id).then().statusCode(204);
    as(ann).get("/surveys/" + id).then().statusCode(404);
  }

  @Test
  void somebodyElsesSurveyIsNotThere() {
    String id = create(TEA);

    as(bob).get("/surveys/" + id).then().statusCode(404);
    as(bob).post("/surveys/" + id + "/open").then().statusCode(404);
    as(bob).delete("/surveys/" + id).then().statusCode(404);
    as(bob).get("/surveys/" + id + "/results").then().statusCode(404);
    as(bob).get("/surveys/" + id + "/responses").then().statusCode(404);
  }

  @Test
  void mineAreListedNewestFirstPageByPage() {
    Somebody author = Api.ofSuite().signUp();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) made.add(0, create(author, TEA));

    List<String> listed = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          as(author)
              .queryParam("limit", 2)
              .get("/surveys" + (next.isEmpty() ? "" : "?after=" + next));
      listed.addAll(page.path("items.id"));
      next = page.path("next");
    }
    assertThat(listed, is(made));
  }

  @Test
  void theCostIsTakenOnceAndShownInTheLedger() {
    Somebody author = Api.ofSuite().signUp();
    String id = create(author, TEA);

    as(author)
        .get("/points")
        .then()
        .body("balance", is(90))
        .body("entries[0].amount", is(-10))
        .body("entries[0].reason", is("survey"))
        .body("entries[0].reference", is(id))
        .body("entries[1].reason", is("sign-up"));
  }

  @Test
  void withoutEnoughPointsNothingIsMade() {
    rows.run("UPDATE account SET balance = 9 WHERE member_id = ?", bob.id());
    long before = rows.count("SELECT COUNT(*) FROM survey WHERE owner = ?", bob.id());

    post(bob, TEA).then().statusCode(409).body("type", endsWith("/not-enough-points"));

    assertThat(rows.count("SELECT COUNT(*) FROM survey WHERE owner = ?", bob.id()), is(before));
    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", bob.id()), is(9L));
  }

  @Test
  void aSecondClickWithoutAKeyCreatesNothing() {
    Somebody author = Api.ofSuite().signUp();
    as(author).body(TEA).post("/surveys").then().statusCode(201);

    as(author)
        .body(TEA)
        .post("/surveys")
        .then()
        .statusCode(429)
        .body("type", endsWith("/survey-created-recently"))
        .header("Retry-After", Integer::parseInt, greaterThan(0));
    rows.run(
        "UPDATE member SET survey_created_at = survey_created_at - INTERVAL 31 SECOND WHERE id = ?",
        author.id());
    as(author).body(TEA).post("/surveys").then().statusCode(201);
  }

  @Test
  void aKeyReplaysTheFirstAnswerAndBelongsToItsBodyAndItsMember() {
    String key = "\"" + UUID.randomUUID() + "\"";
    Response first = as(ann).header("Idempotency-Key", key).body(TEA).post("/surveys");
    Response again =
        as(ann).header("Idempotency-Key", key.replace("\"", "")).body(TEA).post("/surveys");

    assertThat(again.asString(), is(first.asString()));
    assertThat(again.header("Location"), is(first.header("Location")));
    assertThat(again.header("ETag"), is(first.header("ETag")));
    assertThat(again.header("Idempotency-Replayed"), is("true"));
    assertThat(first.header("Idempotency-Replayed"), nullValue());
    as(ann)
        .header("Idempotency-Key", key)
        .body(survey("Coffee", "\"settings\": {}"))
        .post("/surveys")
        .then()
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
    as(bob)
        .header("Idempotency-Key", key)
        .body(TEA)
        .post("/surveys")
        .then()
        .statusCode(201)
        .body("id", is(org.hamcrest.Matchers.not(first.<String>path("id"))));
  }

  @Test
  void aKeyIsReplayedForTheSameBodyHoweverItIsWritten() {
    String key = UUID.randomUUID().toString();
    String one =
        "{\"definition\": {\"elements\": [{\"type\": \"rating\", \"name\": \"r\", "
            + "\"rateMax\": 7}]}, \"settings\": {\"responseLimit\": 5}}";
    String other =
        "{\"settings\": {\"responseLimit\": 5.0}, "
            + "\"definition\": {\"elements\": [{\"name\": \"r\", \"rateMax\": 70e-1, "
            + "\"type\": \"rating\"}]}}";
    String first =
        as(ann)
            .header("Idempotency-Key", key)
            .body(one)
            .post("/surveys")
            .then()
            .statusCode(201)
            .extract()
            .asString();

    as(ann)
        .header("Idempotency-Key", key)
        .body(other)
        .post("/surveys")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(is(first));
    as(ann)
        .header("Idempotency-Key", key)
        .body(one.replace("7", "8"))
        .post("/surveys")
        .then()
        .statusCode(422);
  }

  /** A server of before bodies were compared by value has hashed the body as it was written. */
  @Test
  void aKeyThatAnEarlierReleaseStoredIsReplayed() {
    String path =
        "/surveys/"
            + create(survey("Tea", "\"settings\": {\"respondents\": \"invited\"}"))
            + "/invitations";
    String key = UUID.randomUUID().toString();
    String first =
        as(ann)
            .header("Idempotency-Key", key)
            .body("{\"count\": 2}")
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .asString();
    int stored =
        rows.run(
            "UPDATE idempotency_key SET fingerprint = SHA2(CONCAT(?, '\n{\"count\":2}'), "
                + "256) WHERE id = SHA2(CONCAT_WS('\n', ?, ?, ?), 256)",
            key,
            ann.id(),
            "/api" + path,
            key);

    assertThat(stored, is(1));
    as(ann)
        .header("Idempotency-Key", key)
        .body("{\"count\": 2}")
        .post(path)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body(is(first));
    as(ann).header("Idempotency-Key", key).body("{\"count\": 3}").post(path).then().statusCode(422);
  }

  @Test
  void aDraftThatIsSavedAgainIsTheSameHoweverItsNumbersAreWritten() {
    String id =
        create(
            "{\"definition\": {\"elements\": [{\"type\": \"rating\", \"name\": \"r\", "
                + "\"rateMax\": 7, \"choices\": []}]}}");
    String tag = as(ann).get("/surveys/" + id).header("ETag");
    String changed =
        "{\"definition\": {\"elements\": [{\"type\": \"rating\", \"name\": \"r\", "
            + "\"rateMax\": 9}]}, \"settings\": {\"choiceLimits\": {\"r\": {\"1\": 3}}}}";
    change(id, tag, changed).then().statusCode(200);
    change(id, tag, changed.replace("9", "9.0").replace("3", "0.3e1")).then().statusCode(200);
    change(id, tag, changed.replace("9", "8")).then().statusCode(412);
  }

  @Test
  void aRefusedRequestDoesNotUseItsKeyUp() {
    String key = UUID.randomUUID().toString();
    as(ann)
        .header("Idempotency-Key", key)
        .body("{\"definition\": {}}")
        .post("/surveys")
        .then()
        .statusCode(422);

    as(ann).header("Idempotency-Key", key).body(TEA).post("/surveys").then().statusCode(201);
  }

  @Test
  void whatIsNotSupportedIsRefusedByNameBeforePointsAreTaken() {
    long before = rows.count("SELECT balance FROM account WHERE member_id = ?", ann.id());

    post(
            ann,
            """
        {"definition": {"elements": [{"type": "signaturepad", "name": "s"},
          {"type": "text", "name": "t", "visibleIf": "{s} = 1"}]},
         "settings": {"prize": 5, "responseLimit": 0, "respondents": "all"}}""")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/settings/prize", "/settings/responseLimit", "/settings/respondents"));
    post(
            ann,
            """
        {"definition": {"elements": [{"type": "signaturepad", "name": "s"},
          {"type": "text", "name": "t", "visibleIf": "{z} = 1"}]}}""")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/definition/elements/0/type", "/definition/elements/1/visibleIf"))
        .body("errors[0].message", containsString("signaturepad"));

    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", ann.id()), is(before));
  }

  @Test
  void aDefinitionComesBackAsItWasSent() {
    String definition =
        """
        {"title":{"default":"Tea","ko":"\\uCC28"},"logo":"x.png","elements":[{"type":"text",\
        "name":"t","step":0.10,"inputType":"number","custom":[1,null,{"a":1e2}]}]}""";
    String id = create("{\"definition\": " + definition + "}");

    String stored = as(ann).get("/surveys/" + id).asString();
    assertThat(Api.object(stored).getJsonObject("definition"), equalTo(Api.object(definition)));
  }

  @Test
  void aRespondentGetsTheFormOfAnOpenedSurveyWithoutLoggingIn() {
    String id = create(TEA);
    given()
        .baseUri(Suite.url())
        .get("/api/surveys/" + id + "/form")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"));
    as(ann).post("/surveys/" + id + "/open");

    given()
        .baseUri(Suite.url())
        .get("/api/surveys/" + id + "/form")
        .then()
        .statusCode(200)
        .body("id", is(id))
        .body("title", is("Tea"))
        .body("state", is("open"))
        .body("respondents", is("anyone"))
        .body("definition.title", is("Tea"));
    as(ann).post("/surveys/" + id + "/close");
    given()
        .baseUri(Suite.url())
        .get("/api/surveys/" + id + "/form")
        .then()
        .statusCode(200)
        .body("state", is("closed"));
    given().baseUri(Suite.url()).get("/api/surveys/nothing/form").then().statusCode(404);
  }

  static String survey(String title, String more) {
    return """
        {"definition": {"title": "%s", "elements": [{"type": "radiogroup", "name": "cup",
          "choices": ["small", "large"]}]}, %s}"""
        .formatted(title, more);
  }

  private static Response change(String id, String ifMatch, String body) {
    RequestSpecification request = as(ann).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/surveys/" + id);
  }

  private static String create(String body) {
    return create(ann, body);
  }

  private static String create(Somebody author, String body) {
    return post(author, body).then().statusCode(201).extract().path("id");
  }

  private static Response post(Somebody author, String body) {
    return as(author)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/surveys");
  }

  private static RequestSpecification as(Somebody member) {
    return given()
        .baseUri(Suite.url())
        .basePath("/api")
        .auth()
        .oauth2(member.token())
        .contentType(ContentType.JSON);
  }
}
