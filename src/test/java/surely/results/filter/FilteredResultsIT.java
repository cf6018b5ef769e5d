package surely.results.filter;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** Results of some responses, and cross tables of two questions. */
@ExtendWith(ArquillianExtension.class)
class FilteredResultsIT {
  private static final String DEFINITION =
      """
      {"elements": [
        {"type": "radiogroup", "name": "dish", "choices": ["soup", "rice"]},
        {"type": "checkbox", "name": "with", "choices": ["milk", "salt"], "showNoneItem": true},
        {"type": "boolean", "name": "again"},
        {"type": "text", "name": "n", "inputType": "number"}]}""";
  private static Author owner;
  private static Rows rows;
  private static String survey;

  @BeforeAll
  static void answer() {
    owner = Author.signUp();
    rows = Rows.of(Suite.application());
    survey = owner.open(DEFINITION, "{}");
    on("2026-05-01 00:00:00", "{\"dish\": \"soup\", \"with\": [\"milk\", \"salt\"], \"n\": 1}");
    on("2026-05-01 23:59:59.999999", "{\"dish\": \"rice\", \"with\": [\"milk\"], \"n\": 2}");
    on("2026-05-02 00:00:00", "{\"dish\": \"soup\", \"with\": [\"none\"], \"again\": true}");
    on("2026-05-03 12:00:00", "{\"dish\": \"soup\", \"again\": false, \"n\": 4}");
    on("2026-05-04 12:00:00", "{\"again\": true}");
  }

  @Test
  void daysAreThoseOfUtcAndBothAreIncluded() {
    Response results = filtered(Map.of("from", "2026-05-01", "to", "2026-05-02"));
    assertThat(results.path("responses"), is(3));
    assertThat(results.path("pending"), is(0));
    assertThat(results.path("latestAt"), is("2026-05-02T00:00:00Z"));
    assertThat(results.path("questions[0].counts.soup"), is(2));
    assertThat(results.path("questions[3].max"), is(2));
    assertThat(results.path("perDay[0].responses"), is(2));
    assertThat(filtered(Map.of("from", "2026-05-03")).path("responses"), is(2));
    assertThat(filtered(Map.of("to", "2026-05-01")).path("responses"), is(2));
    assertThat(filtered(Map.of("to", "2025-01-01")).path("responses"), is(0));
    assertThat(filtered(Map.of("to", "2025-01-01")).path("latestAt"), is(nullValue()));
  }

  @Test
  void anAnswerIsAChoiceThatWasPicked() {
    Response milk = filtered(Map.of("question", "with", "answer", "milk"));
    assertThat(milk.path("responses"), is(2));
    assertThat(milk.path("questions[1].counts.salt"), is(1));
    assertThat(filtered(Map.of("question", "again", "answer", "true")).path("responses"), is(2));
    assertThat(
        filtered(Map.of("question", "with", "answer", "none", "from", "2026-05-02"))
            .path("responses"),
        is(1));
  }

  @Test
  void withoutAFilterTheyAreTheResults() {
    assertThat(
        filtered(Map.of()).asString(), is(owner.get("/surveys/" + survey + "/results").asString()));
  }

  @Test
  void twoQuestionsAreCrossed() {
    Response table = crossed(Map.of("rows", "dish", "columns", "with"));
    assertThat(table.path("responses"), is(3));
    assertThat(
        table.path("rows"),
        is(
            Map.of(
                "soup", Map.of("milk", 1, "salt", 1, "none", 1),
                "rice", Map.of("milk", 1, "salt", 0, "none", 0))));
    Response later = crossed(Map.of("rows", "dish", "columns", "again", "from", "2026-05-03"));
    assertThat(later.path("responses"), is(1));
    assertThat(later.path("rows.soup"), is(Map.of("true", 0, "false", 1)));
  }

  @Test
  void ofVeryManyTheNewestAreCounted() {
    String many = owner.open("{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), "
            + "CONCAT('{\"like\":\"', IF(seq > 2500, 'yes', 'no'), '\"}'), "
            + "TIMESTAMP '2020-01-01 00:00:00' + INTERVAL seq SECOND FROM seq_1_to_22500",
        many);
    Response results = owner.get("/surveys/" + many + "/results/filtered?from=2020-01-01");
    assertThat(results.path("responses"), is(20_000));
    assertThat(results.path("pending"), is(2500));
    assertThat(results.path("questions[0].counts.yes"), is(20_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filtered?from=yesterday",
        "filtered?to=2026-02-30",
        "filtered?from=0001-01-01",
        "filtered?question=dish",
        "filtered?answer=soup",
        "filtered?question=dish&answer=stone",
        "filtered?question=n&answer=1",
        "crossed",
        "crossed?rows=dish",
        "crossed?rows=dish&columns=n",
        "crossed?rows=dish&columns=with&question=dish"
      })
  void whatMeansNothingIsRefused(String what) {
    owner
        .get("/surveys/" + survey + "/results/" + what)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-parameter"));
  }

  @Test
  void theyAreForTheOwnerAlone() {
    for (String what : new String[] {"filtered", "crossed?rows=dish&columns=with"}) {
      String path = "/surveys/" + survey + "/results/" + what;
      Author.anyone().get(path).then().statusCode(401);
      Author.signUp().get(path).then().statusCode(404);
    }
  }

  private static void on(String time, String answers) {
    String id = UUID.randomUUID().toString();
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) VALUES (?, ?, ?, ?)",
        survey,
        id,
        answers,
        time);
    rows.run("INSERT INTO uncounted (survey_id, response_id) VALUES (?, ?)", survey, id);
  }

  private static Response filtered(Map<String, String> query) {
    return ask("filtered", query);
  }

  private static Response crossed(Map<String, String> query) {
    return ask("crossed", query);
  }

  private static Response ask(String what, Map<String, String> query) {
    return owner
        .as()
        .queryParams(query)
        .get("/surveys/" + survey + "/results/" + what)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }
}
