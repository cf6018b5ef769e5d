package surely.response.received;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** What the owner deletes is gone, and what had to do with it is right afterwards. */
@ExtendWith(ArquillianExtension.class)
class ResponseDeletionIT {
  private static Author owner;
  private static Rows rows;

  @BeforeAll
  static void signUp() {
    owner = Author.signUp();
    rows = Rows.of(Suite.application());
  }

  @Test
  void whatIsDeletedIsNowhereAndDeletingAgainChangesNothing() {
    String survey = owner.open("{}");
    String kept = stored(survey);
    String deleted = stored(survey);

    delete(survey, deleted).then().statusCode(204);
    delete(survey, deleted).then().statusCode(204);

    owner.get(path(survey, deleted)).then().statusCode(404).body("type", endsWith("/not-found"));
    assertThat(owner.get(path(survey, kept)).path("next"), is(nullValue()));
    assertThat(owner.get("/surveys/" + survey + "/responses").path("items.id"), is(List.of(kept)));
    assertThat(
        owner.get("/surveys/" + survey + "/responses.csv").asString(),
        not(containsString(deleted)));
    assertThat(results(survey).path("responses"), is(1));
    assertThat(owner.get("/surveys/" + survey).path("responses"), is(1));
    assertThat(
        rows.value("SELECT answers FROM response WHERE survey_id = ? AND id = ?", survey, deleted),
        is(""));
    delete(survey, UUID.randomUUID().toString()).then().statusCode(404);
    delete(survey, "short").then().statusCode(400);
  }

  @Test
  void onlyTheOwnerDeletes() {
    String survey = owner.open("{}");
    String id = stored(survey);
    Author.anyone().delete(path(survey, id)).then().statusCode(401);
    Author.signUp().delete(path(survey, id)).then().statusCode(404);
    delete(owner.open("{}"), id).then().statusCode(404);
    owner.get(path(survey, id)).then().statusCode(200);
  }

  @Test
  void aRepeatOfTheSubmissionGetsTheFirstReceiptAndIsNotStored() {
    String survey = owner.open("{}");
    String id = UUID.randomUUID().toString();
    String receipt = owner.respond(survey, id, null).then().statusCode(201).extract().asString();
    delete(survey, id).then().statusCode(204);

    Response again = owner.respond(survey, id, null);

    again.then().statusCode(200);
    assertThat(again.asString(), is(receipt));
    owner.get(path(survey, id)).then().statusCode(404);
  }

  @Test
  void itsPlacesAreFreeAgain() {
    String survey =
        owner.open("{\"responseLimit\": 2, \"choiceLimits\": {\"like\": {\"yes\": 1}}}");
    String first = stored(survey);
    owner.respond(survey, UUID.randomUUID().toString(), null).then().statusCode(409);

    delete(survey, first).then().statusCode(204);
    delete(survey, first).then().statusCode(204);

    stored(survey);
    owner
        .respond(survey, UUID.randomUUID().toString(), null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/choice-full"));
    owner.answer(survey, UUID.randomUUID().toString(), "no").then().statusCode(201);
    owner
        .answer(survey, UUID.randomUUID().toString(), "no")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-full"));
  }

  @Test
  void aRewardStaysPaidAndItsPlaceTaken() {
    String survey =
        owner.open("{\"respondents\": \"members\", \"responseLimit\": 2, \"reward\": 5}");
    Author bob = Author.signUp();
    String id = UUID.randomUUID().toString();
    bob.respond(survey, id).then().statusCode(201);
    int paid = bob.points();
    int before = owner.points();

    delete(survey, id).then().statusCode(204);

    assertThat(bob.points(), is(paid));
    bob.respond(survey, UUID.randomUUID().toString())
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));
    owner.as().post("/surveys/" + survey + "/close").then().statusCode(200);
    assertThat("the reward of the place that is left", owner.points(), is(before + 5));
    assertThat(
        "his data tell it",
        bob.get("/members/me/data").path("responses.find {it.id == '" + id + "'}.answers"),
        is(nullValue()));
  }

  @Test
  void theResultsAreThoseOfTheRest() {
    String survey =
        owner.open(
            "{\"elements\": [{\"type\": \"text\", \"name\": \"n\", \"inputType\": \"number\"}, "
                + "{\"type\": \"comment\", \"name\": \"why\"}]}",
            "{}");
    answered(survey, "{\"n\": 1, \"why\": \"first\"}");
    answered(survey, "{\"n\": 3, \"why\": \"second\"}");
    String greatest = answered(survey, "{\"n\": 100, \"why\": \"third\"}");
    assertThat(results(survey).path("questions[0].max"), is(100));

    delete(survey, greatest).then().statusCode(204);

    Response results = results(survey);
    assertThat(results.path("responses"), is(2));
    assertThat(results.path("pending"), is(0));
    assertThat(results.path("questions[0].max"), is(3));
    assertThat(results.path("questions[0].mean"), is(2));
    assertThat(results.path("questions[1].newest"), contains("second", "first"));
  }

  @Test
  void whatArrivesAfterTheOnlyResponseWasDeletedIsCountedAtOnce() {
    String survey = owner.open("{}");
    String only = stored(survey);
    assertThat(results(survey).path("responses"), is(1));
    delete(survey, only).then().statusCode(204);

    stored(survey);

    assertThat(results(survey).path("responses"), is(1));
    assertThat(results(survey).path("pending"), is(0));
  }

  @Test
  void manyAreCountedAnewWhileOthersAreDeletedAndArrive() {
    String survey = owner.open("{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), '{\"like\":\"yes\"}', "
            + "TIMESTAMP '2020-01-01 00:00:00' + INTERVAL seq SECOND FROM seq_1_to_9000",
        survey);
    rows.run(
        "INSERT INTO uncounted (survey_id, response_id) SELECT survey_id, id FROM response "
            + "WHERE survey_id = ?",
        survey);
    Until.holds(() -> results(survey).path("pending").equals(0));

    for (int number : List.of(5, 8999, 4500)) {
      delete(survey, "response-%020d".formatted(number)).then().statusCode(204);
      stored(survey);
      assertThat(owner.get("/surveys/" + survey).path("responses"), is(9000));
    }

    Until.holds(() -> results(survey).path("pending").equals(0));
    assertThat(results(survey).path("responses"), is(9000));
    assertThat(results(survey).path("questions[0].counts.yes"), is(9000));
    assertThat(owner.get("/surveys/" + survey).path("responses"), is(9000));
  }

  private static String stored(String survey) {
    return answered(survey, "{\"like\": \"yes\"}");
  }

  private static String answered(String survey, String answers) {
    String id = UUID.randomUUID().toString();
    Author.anyone()
        .body("{\"answers\": " + answers + "}")
        .put(path(survey, id))
        .then()
        .statusCode(201);
    return id;
  }

  private static Response delete(String survey, String id) {
    return owner.delete(path(survey, id));
  }

  private static Response results(String survey) {
    return owner.get("/surveys/" + survey + "/results");
  }

  private static String path(String survey, String id) {
    return "/surveys/" + survey + "/responses/" + id;
  }
}
