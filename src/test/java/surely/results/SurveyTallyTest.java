package surely.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import surely.form.Form;
import surely.json.StrictJson;

class SurveyTallyTest {
  private static final Form FORM =
      Form.of(
          json(
              """
      {"elements": [{"type": "radiogroup", "name": "cup", "choices": ["small", "large"]},
                    {"type": "text", "name": "price", "inputType": "number"},
                    {"type": "comment", "name": "why"}]}"""));
  private static final LocalDateTime NOON = LocalDateTime.of(2030, 1, 31, 12, 0);

  private record Response(String id, LocalDateTime at, JsonObject answers) {}

  @Test
  void theOrderInWhichResponsesComeDoesNotShow() {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 60; i++)
      responses.add(
          new Response(
              "response-" + i,
              NOON.plusHours(i / 12 * 12L),
              json("{\"price\": 0.%d, \"why\": \"text %d\"}".formatted(i, i))));
    String inOrder = added(SurveyTally.of(FORM, ""), responses).state();

    Collections.shuffle(responses, new Random(7));

    assertThat(added(SurveyTally.of(FORM, ""), responses).state(), is(inOrder));
  }

  @Test
  void aTallyGoesOnFromItsState() {
    var first =
        new Response("a", NOON, json("{\"cup\": \"small\", \"price\": 0.1, \"why\": \"one\"}"));
    var second =
        new Response(
            "b", NOON.plusDays(1), json("{\"cup\": \"large\", \"price\": 0.2, \"why\": \"two\"}"));

    String kept = added(SurveyTally.of(FORM, ""), List.of(first)).state();
    SurveyTally goneOn = added(SurveyTally.of(FORM, kept), List.of(second));

    assertThat(goneOn.state(), is(added(SurveyTally.of(FORM, ""), List.of(first, second)).state()));
    assertThat(goneOn.responses(), is(2L));
    assertThat(
        goneOn.results(3, Instant.EPOCH),
        is(
            new Results(
                2,
                3,
                Instant.EPOCH,
                StrictJson.stored(
                        """
        [{"name":"cup","type":"radiogroup","answered":2,"counts":{"small":1,"large":1},"skipped":0},
         {"name":"price","type":"text","answered":2,"mean":0.15,"min":0.1,"max":0.2,
          "distribution":[{"from":0.1,"to":0.2,"count":1},{"from":0.2,"to":0.3,"count":1}],
          "skipped":0},
         {"name":"why","type":"comment","answered":2,"skipped":0,"newest":["two","one"]}]""")
                    .asJsonArray(),
                List.of(
                    new Results.Day(NOON.toLocalDate(), 1),
                    new Results.Day(NOON.toLocalDate().plusDays(1), 1)))));
  }

  @Test
  void textsOfQuestionsWithOneNameStayApart() {
    Form twice =
        Form.of(
            json(
                """
        {"elements": [{"type": "boolean", "name": "a"},
          {"type": "text", "name": "q", "visibleIf": "{a} = true"},
                      {"type": "text", "name": "q", "visibleIf": "{a} = false"}]}"""));
    String kept =
        added(
                SurveyTally.of(twice, ""),
                List.of(new Response("a", NOON, json("{\"a\": true, \"q\": \"one\"}"))))
            .state();
    SurveyTally goneOn =
        added(
            SurveyTally.of(twice, kept),
            List.of(new Response("b", NOON, json("{\"a\": false, \"q\": \"two\"}"))));

    var questions = goneOn.results(0, Instant.EPOCH).questions();
    assertThat(questions.getJsonObject(1).getJsonArray("newest").getString(0), is("one"));
    assertThat(questions.getJsonObject(2).getJsonArray("newest").getString(0), is("two"));
  }

  @Test
  void theNewestTenTextsAreKeptShortened() {
    var texts = new NewestTexts();
    for (int i = 10; i < 25; i++) texts.add("2030-01-" + i, "id", "text " + i);
    texts.add("2030-01-31", "id", "x".repeat(498) + "\uD83D\uDE00y");
    texts.add("2031-01-01", "id", "  ");

    assertThat(texts.texts().size(), is(10));
    assertThat(texts.texts().subList(0, 2), contains("x".repeat(498) + "\u2026", "text 24"));
  }

  private static SurveyTally added(SurveyTally tally, List<Response> responses) {
    responses.forEach(response -> tally.add(response.id, response.at, response.answers));
    return tally;
  }

  private static JsonObject json(String text) {
    return StrictJson.stored(text).asJsonObject();
  }
}
