package surely.response.received;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** All texts that answer a question are searched, and read page by page. */
@ExtendWith(ArquillianExtension.class)
class TextAnswersIT {
  /** A name with everything that a JSON path could trip over. */
  private static final String HARD = "why, \"then\" \\ [0].* $ é";

  private static final String DEFINITION =
      Json.createObjectBuilder()
          .add(
              "elements",
              Json.createArrayBuilder()
                  .add(Json.createObjectBuilder().add("type", "comment").add("name", "why"))
                  .add(Json.createObjectBuilder().add("type", "text").add("name", HARD))
                  .add(Json.createObjectBuilder().add("type", "rating").add("name", "score")))
          .build()
          .toString();

  private static Author owner;
  private static Rows rows;

  @BeforeAll
  static void signUp() {
    owner = Author.signUp();
    rows = Rows.of(Suite.application());
  }

  @Test
  void theyAreReadPageByPageNewestFirst() {
    String survey = owner.open(DEFINITION, "{}");
    for (int i = 1; i <= 5; i++) answered(survey, "why", "text " + i);
    answered(survey, "why", "   ");
    answered(survey, HARD, "elsewhere");

    Response first = texts(survey, Map.of("question", "why", "limit", 2));
    Response second =
        texts(survey, Map.of("question", "why", "limit", 2, "after", first.path("next")));
    Response third =
        texts(survey, Map.of("question", "why", "limit", 2, "after", second.path("next")));

    assertThat(first.path("items.text"), contains("text 5", "text 4"));
    assertThat(second.path("items.text"), contains("text 3", "text 2"));
    assertThat(third.path("items.text"), contains("text 1"));
    assertThat(third.path("next"), is(nullValue()));
    String response = first.path("items[0].response");
    assertThat(
        owner.get("/surveys/" + survey + "/responses/" + response).path("answers.why"),
        is("text 5"));
  }

  @Test
  void aSearchFindsWordsWhateverTheirCaseAndAccents() {
    String survey = owner.open(DEFINITION, "{}");
    for (String text :
        List.of("It was WARM.", "Café", "100% right", "a_b", "back\\slash", "say \"no\"!", "따뜻했어요"))
      answered(survey, HARD, text);

    assertThat(found(survey, "warm"), contains("It was WARM."));
    assertThat(found(survey, "cafe"), contains("Café"));
    assertThat(found(survey, "%"), contains("100% right"));
    assertThat(found(survey, "_"), contains("a_b"));
    assertThat(found(survey, "\\"), contains("back\\slash"));
    assertThat(found(survey, "\"no\"!"), contains("say \"no\"!"));
    assertThat(found(survey, "뜻했"), contains("따뜻했어요"));
    assertThat(found(survey, "cold"), is(empty()));
  }

  @Test
  void aLongTextIsWhole() {
    String survey = owner.open(DEFINITION, "{}");
    String text = "x".repeat(100_000);
    for (int i = 0; i < 30; i++) answered(survey, "why", text);

    Response page = texts(survey, Map.of("question", "why", "limit", 100));

    assertThat(page.path("items[0].text"), is(text));
    assertThat(page.asByteArray().length, is(lessThan(3_000_000)));
    assertThat(
        all(survey, Map.of("question", "why", "limit", 100)),
        is(
            List.of(text).stream()
                .flatMap(one -> IntStream.range(0, 30).mapToObj(i -> one))
                .toList()));
  }

  @Test
  void aRareWordIsFoundAmongMany() {
    String survey = owner.open(DEFINITION, "{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), "
            + "CONCAT('{\"why\":\"', IF(seq IN (1, 12000), 'rare', 'often'), '\"}'), "
            + "TIMESTAMP '2020-01-01 00:00:00' + INTERVAL seq DIV 7 SECOND FROM seq_1_to_25000",
        survey);

    Response first = texts(survey, Map.of("question", "why", "search", "rare"));

    assertThat("looked at 10,000 of them", first.path("items"), is(empty()));
    assertThat(all(survey, Map.of("question", "why", "search", "rare")), contains("rare", "rare"));
    assertThat(
        "each once",
        all(survey, Map.of("question", "why", "search", "often", "limit", 100)).size(),
        is(24_998));
  }

  @Test
  void onlyQuestionsThatAreAnsweredWithTextsHaveThem() {
    String survey = owner.open(DEFINITION, "{}");
    for (String query : List.of("", "?question=score", "?question=none", "?question=why&limit=0"))
      owner
          .get("/surveys/" + survey + "/texts" + query)
          .then()
          .statusCode(400)
          .body("type", endsWith("/invalid-parameter"));
    owner
        .as()
        .queryParams(Map.of("question", "why", "search", "x".repeat(201)))
        .get("/surveys/" + survey + "/texts")
        .then()
        .statusCode(400);
    String path = "/surveys/" + survey + "/texts?question=why";
    Author.anyone().get(path).then().statusCode(401);
    Author.signUp().get(path).then().statusCode(404);
  }

  private static void answered(String survey, String question, String text) {
    String answers = Json.createObjectBuilder().add(question, text).build().toString();
    Author.anyone()
        .body("{\"answers\": " + answers + "}")
        .put("/surveys/" + survey + "/responses/" + UUID.randomUUID())
        .then()
        .statusCode(201);
  }

  private static List<String> found(String survey, String search) {
    return texts(survey, Map.of("question", HARD, "search", search)).path("items.text");
  }

  /** The texts of all pages. */
  private static List<String> all(String survey, Map<String, Object> query) {
    List<String> all = new ArrayList<>();
    Response page = texts(survey, query);
    all.addAll(page.path("items.text"));
    while (page.path("next") != null) {
      Map<String, Object> next = new HashMap<>(query);
      next.put("after", page.path("next"));
      page = texts(survey, next);
      all.addAll(page.path("items.text"));
    }
    return all;
  }

  private static Response texts(String survey, Map<String, Object> query) {
    return owner
        .as()
        .queryParams(query)
        .get("/surveys/" + survey + "/texts")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }
}
