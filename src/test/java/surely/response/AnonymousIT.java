package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class AnonymousIT {
  private static final String ANONYMOUS = "{\"respondents\": \"members\", \"anonymous\": true}";
  private final Rows rows = Rows.of(Suite.application());

  @Test
  void aMemberRespondsOnceAndNobodyCanTellWhat() {
    Author owner = Author.signUp();
    Author ann = Author.signUp();
    String survey = owner.open(ANONYMOUS);
    String id = RaceServers.fresh("response");

    owner.respond(survey, id, null).then().statusCode(401);
    ann.respond(survey, id).then().statusCode(201).body("submittedAt", endsWith("T00:00:00Z"));
    ann.respond(survey, id).then().statusCode(200);
    ann.answer(survey, id, "no").then().statusCode(409).body("type", endsWith("/response-differs"));
    ann.respond(survey, RaceServers.fresh("response"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-responded"));
    owner
        .get("/surveys/" + survey + "/responses")
        .then()
        .body("items", hasSize(1))
        .body("items[0].respondent", nullValue());
  }

  /**
   * Compares all columns of both tables as text, except the survey's: no value is in both tables.
   */
  @Test
  void aParticipationSharesNothingWithAResponse() {
    Author owner = Author.signUp();
    String survey = owner.open(ANONYMOUS);
    for (int i = 0; i < 3; i++)
      Author.signUp().respond(survey, RaceServers.fresh("response")).then().statusCode(201);

    List<String> participations = values("participation", survey);
    List<String> responses = values("response", survey);
    assertThat(participations, hasSize(3));
    assertThat(
        rows.column("SELECT participant FROM participation WHERE survey_id = ?", survey),
        is(participations));
    for (String value : participations) assertThat(responses, not(hasItem(value)));
    assertThat(
        rows.count("SELECT COUNT(DISTINCT submitted_at) FROM response WHERE survey_id = ?", survey),
        is(1L));
  }

  @Test
  void progressIsNotSavedOnTheAccount() {
    Author owner = Author.signUp();
    Author ann = Author.signUp();
    String survey = owner.open(ANONYMOUS);

    ann.as()
        .body("{\"answers\": {\"like\": \"no\"}}")
        .put("/surveys/" + survey + "/responses/" + RaceServers.fresh("response") + "/progress")
        .then()
        .statusCode(201);

    ann.get("/surveys/" + survey + "/progress").then().statusCode(404);
    assertThat(
        rows.column("SELECT member_id FROM progress WHERE survey_id = ?", survey).get(0),
        nullValue());
  }

  @Test
  void anAnonymousSurveyDoesNotReward() {
    Author.signUp()
        .create(
            "{\"respondents\": \"members\", \"anonymous\": true, \"responseLimit\": 2, "
                + "\"reward\": 1}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/settings/reward"));
  }

  private List<String> values(String table, String survey) {
    List<String> values = new ArrayList<>();
    for (String column :
        rows.column(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() "
                + "AND table_name = ? AND column_name <> 'survey_id'",
            table))
      values.addAll(
          rows.column(
              "SELECT CAST(" + column + " AS CHAR) FROM " + table + " WHERE survey_id = ?",
              survey));
    return values;
  }
}
