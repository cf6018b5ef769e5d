package surely.response.received;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** Owners read one response after the other. */
@ExtendWith(ArquillianExtension.class)
class SingleResponseIT {
  private static Author owner;

  @BeforeAll
  static void signUp() {
    owner = Author.signUp();
  }

  @Test
  void eachResponseKnowsItsNeighbours() {
    String survey = owner.open("{}");
    List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();
    ids.forEach(id -> owner.respond(survey, id, null).then().statusCode(201));

    Response first = read(survey, ids.get(0));
    Response middle = read(survey, ids.get(1));
    Response last = read(survey, ids.get(2));

    assertThat(first.path("answers.like"), is("yes"));
    assertThat(
        first.path("submittedAt").toString(),
        is(owner.get("/surveys/" + survey + "/responses").<String>path("items[0].submittedAt")));
    assertThat(first.path("respondent"), is(nullValue()));
    assertThat(first.path("position"), is(1));
    assertThat(first.path("previous"), is(nullValue()));
    assertThat(first.path("next"), is(ids.get(1)));
    assertThat(middle.path("position"), is(2));
    assertThat(middle.path("previous"), is(ids.get(0)));
    assertThat(middle.path("next"), is(ids.get(2)));
    assertThat(last.path("position"), is(3));
    assertThat(last.path("next"), is(nullValue()));
  }

  @Test
  void responsesOfTheSameInstantAreInTheOrderOfTheirIds() {
    String survey = owner.open("{}");
    String a = "a-response-with-an-id";
    String b = "b-response-with-an-id";
    owner.respond(survey, b, null).then().statusCode(201);
    owner.respond(survey, a, null).then().statusCode(201);
    Rows.of(Suite.application())
        .run(
            "UPDATE response SET submitted_at = '2026-05-03 10:00:00' WHERE survey_id = ?", survey);

    assertThat(read(survey, a).path("position"), is(1));
    assertThat(read(survey, a).path("next"), is(b));
    assertThat(read(survey, b).path("previous"), is(a));
    assertThat(owner.get("/surveys/" + survey + "/responses").path("items.id"), is(List.of(a, b)));
  }

  @Test
  void onlyTheOwnerReadsThem() {
    String survey = owner.open("{}");
    String id = UUID.randomUUID().toString();
    owner.respond(survey, id, null).then().statusCode(201);
    String path = path(survey, id);

    Author.anyone().get(path).then().statusCode(401);
    Author.signUp().get(path).then().statusCode(404).body("type", endsWith("/not-found"));
    owner.get(path(owner.open("{}"), id)).then().statusCode(404);
    owner.get(path(survey, UUID.randomUUID().toString())).then().statusCode(404);
    owner.get(path(survey, "short")).then().statusCode(400);
  }

  private static Response read(String survey, String id) {
    return owner.get(path(survey, id)).then().statusCode(200).extract().response();
  }

  private static String path(String survey, String id) {
    return "/surveys/" + survey + "/responses/" + id;
  }
}
