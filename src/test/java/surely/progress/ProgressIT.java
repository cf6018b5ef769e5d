package surely.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.RowLock;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class ProgressIT {
  private static final long ALL = 256 * 256;
  private final Rows rows = Rows.of(Suite.application());
  private static Author ann;
  private static Author bob;

  @BeforeAll
  static void signUp() {
    ann = Author.signUp();
    bob = Author.signUp();
  }

  @Test
  void whoKnowsTheIdGoesOnUntilTheResponseIsSubmitted() {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    String path = path(survey, id);

    Author.anyone().get(path).then().statusCode(404);
    Author.anyone()
        .body("{\"answers\": {\"like\": \"y\"}}")
        .put(path)
        .then()
        .statusCode(201)
        .body("page", nullValue());
    Author.anyone()
        .body("{\"answers\": {\"like\": \"yes\"}, \"page\": 2}")
        .put(path)
        .then()
        .statusCode(200);
    Author.anyone()
        .get(path)
        .then()
        .statusCode(200)
        .body("answers.like", is("yes"))
        .body("page", is(2));
    ann.respond(survey, id, null).then().statusCode(201);
    Author.anyone().get(path).then().statusCode(404);
    Author.anyone()
        .body("{\"answers\": {}}")
        .put(path)
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));
  }

  @Test
  void aMemberGoesOnOnAnotherDeviceAndNobodyElseDoes() {
    String survey = ann.open("{\"respondents\": \"members\"}");
    String id = RaceServers.fresh("response");
    String path = path(survey, id);

    Author.anyone().body("{\"answers\": {}}").put(path).then().statusCode(401);
    bob.as().body("{\"answers\": {\"like\": \"no\"}}").put(path).then().statusCode(201);
    bob.get("/surveys/" + survey + "/progress")
        .then()
        .statusCode(200)
        .body("responseId", is(id))
        .body("answers.like", is("no"));
    ann.get("/surveys/" + survey + "/progress").then().statusCode(404);
    ann.get(path).then().statusCode(404);
    ann.as().body("{\"answers\": {}}").put(path).then().statusCode(404);
    Author.anyone().get(path).then().statusCode(404);
  }

  @Test
  void nothingIsSavedForASurveyThatIsNotOpen() {
    String survey = ann.create("{}").path("id");

    save(survey).then().statusCode(409).body("type", endsWith("/survey-not-open"));
    save("nothing").then().statusCode(404);
  }

  @Test
  void oldProgressIsPurged() {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    Author.anyone().body("{\"answers\": {}}").put(path(survey, id)).then().statusCode(201);
    rows.run("UPDATE progress SET saved_at = saved_at - INTERVAL 31 DAY WHERE response_id = ?", id);
    assertThat(
        rows.column(ProgressStorageQuota.OLD.replace("?1", "?"), 30 * 86400), hasItem(survey));

    Author.anyone().get(path(survey, id)).then().statusCode(404);
  }

  @Test
  void whereTheInvitedRespondItTakesAnInvitation() {
    for (String anonymous : List.of("false", "true")) {
      String survey = ann.open("{\"respondents\": \"invited\", \"anonymous\": " + anonymous + "}");
      String path = path(survey, RaceServers.fresh("response"));

      save(survey).then().statusCode(403).body("type", endsWith("/invitation-needed"));
      Author.anyone()
          .body("{\"answers\": {}, \"invitation\": \"guessed\"}")
          .put(path)
          .then()
          .statusCode(403)
          .body("type", endsWith("/invitation-unknown"));
      String body = "{\"answers\": {}, \"invitation\": \"" + ann.invite(survey, 1).get(0) + "\"}";
      Author.anyone().body(body).put(path).then().statusCode(201);
      Author.anyone().get(path).then().statusCode(200);
      assertThat(
          rows.column("SELECT response_id FROM progress WHERE survey_id = ?", survey), hasSize(1));
    }
  }

  @Test
  void nothingIsSavedForASurveyThatTakesNoResponses() {
    String full = ann.open("{\"responseLimit\": 1}");
    String begun = RaceServers.fresh("response");
    Author.anyone().body("{\"answers\": {}}").put(path(full, begun)).then().statusCode(201);
    ann.respond(full, RaceServers.fresh("response"), null).then().statusCode(201);
    save(full).then().statusCode(409).body("type", endsWith("/survey-full"));
    Author.anyone()
        .body("{\"answers\": {}}")
        .put(path(full, begun))
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-full"));

    String closed = ann.open("{}");
    ann.as().post("/surveys/" + closed + "/close").then().statusCode(200);
    save(closed).then().statusCode(409).body("type", endsWith("/survey-not-open"));
  }

  @Test
  void itTakesRoomUntilTheResponseIsSubmitted() {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    String other = RaceServers.fresh("response");

    save(survey, id, 2).then().statusCode(201);
    save(survey, other, 0).then().statusCode(201);
    assertThat(taken(survey), is(4L));
    save(survey, id, 0).then().statusCode(200);
    assertThat(taken(survey), is(2L));
    save(survey, id, 5).then().statusCode(200);
    assertThat(taken(survey), is(7L));
    ann.respond(survey, id, null).then().statusCode(201);
    addUp(survey);
    assertThat(taken(survey), is(1L));
    save(survey, id, 0).then().statusCode(409);
    assertThat(taken(survey), is(1L));
  }

  @Test
  void whatDoesNotFitIsRefusedAndWhatWasSavedStays() {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    save(survey, id, 0).then().statusCode(201);
    rows.run(
        "UPDATE quota SET places = ?, taken = ? WHERE subject = CONCAT('progress:', ?)",
        ALL,
        ALL - 1,
        survey);

    save(survey, id, 2)
        .then()
        .statusCode(409)
        .body("type", endsWith("/progress-full"))
        .body("detail", containsString("256 MiB"));
    Author.anyone().get(path(survey, id)).then().statusCode(200).body("answers.like", is(""));
    save(survey, RaceServers.fresh("response"), 0).then().statusCode(201);
    save(survey, RaceServers.fresh("response"), 0)
        .then()
        .statusCode(409)
        .body("type", endsWith("/progress-full"));
    save(survey, id, 0).then().statusCode(200);
    ann.respond(survey, id, null).then().statusCode(201);
    addUp(survey);
    save(survey, RaceServers.fresh("response"), 0).then().statusCode(201);
  }

  /** Nearly all respondents have saved something, so they would all wait for each other there. */
  @Test
  void aSubmissionDoesNotWaitForTheCount() throws SQLException {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    save(survey, id, 0).then().statusCode(201);
    try (RowLock count =
        RowLock.of(
            Suite.application(),
            "SELECT taken FROM quota WHERE subject = CONCAT('progress:', ?) FOR UPDATE",
            survey)) {
      assertThat(count.isHeld(), is(true));
      ann.respond(survey, id, null).then().statusCode(201);
    }
    addUp(survey);
    assertThat(taken(survey), is(0L));
  }

  @Test
  void anAddressSavesSoMuchOnADay() {
    String survey = ann.open("{}");
    String members = ann.open("{\"respondents\": \"members\"}");
    String id = RaceServers.fresh("response");
    save(survey, id, 0).then().statusCode(201);
    rows.run("UPDATE rate_limit SET taken = 255999 WHERE subject = 'progress 127.0.0.1'");
    try {
      save(survey, id, 3)
          .then()
          .statusCode(429)
          .body("type", endsWith("/too-much-saved"))
          .header("Retry-After", notNullValue());
      save(survey, RaceServers.fresh("response"), 0).then().statusCode(201);
      save(survey, RaceServers.fresh("response"), 0).then().statusCode(429);
      save(survey, id, 0).then().statusCode(200);
      ann.respond(survey, id, null).then().statusCode(201);
      bob.as()
          .body("{\"answers\": {}}")
          .put(path(members, RaceServers.fresh("response")))
          .then()
          .statusCode(201);
      assertThat(rows.count("SELECT COUNT(*) FROM progress WHERE survey_id = ?", survey), is(1L));
    } finally {
      rows.run("DELETE FROM rate_limit WHERE subject = 'progress 127.0.0.1'");
    }
  }

  @Test
  void whoLeavesGivesTheRoomBack() {
    Author carl = Author.signUp();
    String survey = ann.open("{\"respondents\": \"members\"}");
    carl.as()
        .body("{\"answers\": {}}")
        .put(path(survey, RaceServers.fresh("response")))
        .then()
        .statusCode(201);
    bob.as()
        .body("{\"answers\": {}}")
        .put(path(survey, RaceServers.fresh("response")))
        .then()
        .statusCode(201);
    assertThat(taken(survey), is(2L));

    carl.leave().then().statusCode(204);

    assertThat(taken(survey), is(1L));
  }

  /** Saves answers that take this many blocks of 4 KiB and a part of another. */
  private static Response save(String survey, String id, int blocks) {
    return Author.anyone()
        .body("{\"answers\": {\"like\": \"" + "x".repeat(blocks * 4096) + "\"}}")
        .put(path(survey, id));
  }

  /** Counts the submitted responses in the results, which gives back the room of their progress. */
  private static void addUp(String survey) {
    ann.get("/surveys/" + survey + "/results").then().statusCode(200).body("pending", is(0));
  }

  private long taken(String survey) {
    return rows.count("SELECT taken FROM quota WHERE subject = CONCAT('progress:', ?)", survey);
  }

  private static Response save(String survey) {
    return Author.anyone()
        .body("{\"answers\": {}}")
        .put(path(survey, RaceServers.fresh("response")));
  }

  private static String path(String survey, String id) {
    return "/surveys/" + survey + "/responses/" + id + "/progress";
  }
}
