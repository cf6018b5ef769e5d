package surely.response;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Arena;
import surely.test.Author;
import surely.test.Rows;
import surely.test.Suite;

@ExtendWith(ArquillianExtension.class)
class ProgressIT {
  private static Author ann;
  private static Author bob;

  @BeforeAll static void signUp() {
    ann = Author.signUp();
    bob = Author.signUp();
  }

  @Test void whoKnowsTheIdGoesOnUntilTheResponseIsSubmitted() {
    String survey = ann.open("{}");
    String id = Arena.fresh("response");
    String path = path(survey, id);

    Author.anyone().get(path).then().statusCode(404);
    Author.anyone().body("{\"answers\": {\"like\": \"y\"}}").put(path).then().statusCode(201).body("page", nullValue());
    Author.anyone().body("{\"answers\": {\"like\": \"yes\"}, \"page\": 2}").put(path).then().statusCode(200);
    Author.anyone().get(path).then().statusCode(200).body("answers.like", is("yes")).body("page", is(2));
    ann.respond(survey, id, null).then().statusCode(201);
    Author.anyone().get(path).then().statusCode(404);
    Author.anyone().body("{\"answers\": {}}").put(path).then().statusCode(409).body("type", endsWith("/already-responded"));
  }

  @Test void aMemberGoesOnOnAnotherDeviceAndNobodyElseDoes() {
    String survey = ann.open("{\"respondents\": \"members\"}");
    String id = Arena.fresh("response");
    String path = path(survey, id);

    Author.anyone().body("{\"answers\": {}}").put(path).then().statusCode(401);
    bob.as().body("{\"answers\": {\"like\": \"no\"}}").put(path).then().statusCode(201);
    bob.get("/surveys/" + survey + "/progress").then().statusCode(200).body("responseId", is(id)).body("answers.like", is("no"));
    ann.get("/surveys/" + survey + "/progress").then().statusCode(404);
    ann.get(path).then().statusCode(404);
    ann.as().body("{\"answers\": {}}").put(path).then().statusCode(404);
    Author.anyone().get(path).then().statusCode(404);
  }

  @Test void nothingIsSavedForASurveyThatIsNotOpen() {
    String survey = ann.create("{}").path("id");

    save(survey).then().statusCode(409).body("type", endsWith("/survey-not-open"));
    save("nothing").then().statusCode(404);
  }

  @Test void oldProgressIsPurged() {
    String survey = ann.open("{}");
    String id = Arena.fresh("response");
    Author.anyone().body("{\"answers\": {}}").put(path(survey, id)).then().statusCode(201);
    Rows rows = Rows.of(Suite.application());
    rows.run("UPDATE progress SET saved_at = saved_at - INTERVAL 31 DAY WHERE response_id = ?", id);
    rows.run(SavedProgress.PURGE.replace("?1", "?"), 30 * 86400);

    Author.anyone().get(path(survey, id)).then().statusCode(404);
  }

  private static Response save(String survey) {
    return Author.anyone().body("{\"answers\": {}}").put(path(survey, Arena.fresh("response")));
  }

  private static String path(String survey, String id) {
    return "/surveys/" + survey + "/responses/" + id + "/progress";
  }
}
