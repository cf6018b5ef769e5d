package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.race.RaceServers;

/** A paused survey takes no responses, and nothing is lost until it is resumed. */
@ExtendWith(ArquillianExtension.class)
class PauseIT {
  private static Author ann;

  @BeforeAll
  static void signUp() {
    ann = Author.signUp();
  }

  @Test
  void responsesAreRefusedUntilItIsResumed() {
    String survey = ann.open("{}");
    String earlier = respond(survey, 201);

    act(survey, "pause").then().statusCode(200).body("paused", is(true)).body("state", is("open"));

    String id = respond(survey, 409);
    ann.respond(survey, id, null).then().body("type", endsWith("/survey-paused"));
    ann.respond(survey, earlier, null).then().statusCode(200);
    form(survey).body("state", is("open")).body("refused", is("survey-paused"));
    ann.get("/surveys").then().body("items.find {it.id == '" + survey + "'}.paused", is(true));

    act(survey, "resume").then().statusCode(200).body("paused", is(false));
    ann.respond(survey, id, null).then().statusCode(201);
    form(survey).body("refused", nullValue());
  }

  @Test
  void answersAreKeptWhileItIsPaused() {
    String survey = ann.open("{}");
    String id = RaceServers.fresh("response");
    String path = "/surveys/" + survey + "/responses/" + id + "/progress";
    act(survey, "pause").then().statusCode(200);

    Author.anyone().body("{\"answers\": {\"like\": \"no\"}}").put(path).then().statusCode(201);
    ann.respond(survey, id, null).then().statusCode(409);
    Author.anyone().get(path).then().statusCode(200).body("answers.like", is("no"));

    act(survey, "resume").then().statusCode(200);
    ann.respond(survey, id, null).then().statusCode(201);
    Author.anyone().get(path).then().statusCode(404);
  }

  @Test
  void eachIsRepeatable() {
    String survey = ann.open("{}");
    String paused = act(survey, "pause").then().statusCode(200).extract().header("ETag");
    assertThat(act(survey, "pause").header("ETag"), is(paused));
    String resumed = act(survey, "resume").then().statusCode(200).extract().header("ETag");
    assertThat(resumed, is(not(paused)));
    assertThat(act(survey, "resume").header("ETag"), is(resumed));
  }

  /** A network may deliver a request again much later. */
  @Test
  void aLateRepeatWithItsKeyDoesNotPauseAgain() {
    String survey = ann.open("{}");
    String key = RaceServers.fresh("key");
    String pause = "/surveys/" + survey + "/pause";
    ann.keyed(key).post(pause).then().statusCode(200).body("paused", is(true));
    act(survey, "resume").then().statusCode(200);

    ann.keyed(key)
        .post(pause)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", is("true"))
        .body("paused", is(true));

    ann.get("/surveys/" + survey).then().body("paused", is(false));
    respond(survey, 201);
  }

  @Test
  void onlyAnOpenSurveyIsPaused() {
    String draft = ann.create("{}").path("id");
    String closed = ann.open("{}");
    act(closed, "pause").then().statusCode(200);
    act(closed, "close")
        .then()
        .statusCode(200)
        .body("state", is("closed"))
        .body("paused", is(false));
    for (String survey : new String[] {draft, closed})
      for (String action : new String[] {"pause", "resume"})
        act(survey, action).then().statusCode(409).body("type", endsWith("/survey-not-open"));
    ann.get("/surveys/" + draft).then().body("paused", is(false));
  }

  @Test
  void nobodyElsePausesIt() {
    String survey = ann.open("{}");
    Author bob = Author.signUp();
    bob.as().post("/surveys/" + survey + "/pause").then().statusCode(404);
    Author.anyone().post("/surveys/" + survey + "/pause").then().statusCode(401);
    respond(survey, 201);
  }

  @Test
  void aCopyIsADraftThatIsNotPaused() {
    String survey = ann.open("{}");
    act(survey, "pause").then().statusCode(200);
    ann.keyed(RaceServers.fresh("copy"))
        .post("/surveys/" + survey + "/copy")
        .then()
        .statusCode(201)
        .body("state", is("draft"))
        .body("paused", is(false));
  }

  private static Response act(String survey, String action) {
    return ann.as().post("/surveys/" + survey + "/" + action);
  }

  /** Responds under a new id, and returns it. */
  private static String respond(String survey, int status) {
    String id = RaceServers.fresh("response");
    ann.respond(survey, id, null).then().statusCode(status);
    return id;
  }

  private static ValidatableResponse form(String survey) {
    return Author.anyone().get("/surveys/" + survey + "/form").then().statusCode(200);
  }
}
