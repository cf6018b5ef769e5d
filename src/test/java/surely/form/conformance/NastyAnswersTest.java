package surely.form.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import surely.form.Form;
import surely.form.FormException;
import surely.json.StrictJson;

/**
 * Answers of every JSON shape to every question of the surveys in the conformance data. Each gets a
 * verdict, and none breaks anything.
 */
class NastyAnswersTest {

  private static final List<JsonValue> NASTY =
      Stream.of(
              "null",
              "true",
              "-0.0",
              "1e308",
              "\"\"",
              "\" \"",
              "\"other\"",
              "\"\\u0000\"",
              "[]",
              "[null]",
              "[[[]]]",
              "[{}]",
              "[\"a\", {\"a\": null}]",
              "{}",
              "{\"r1\": null}",
              "{\"r1\": []}",
              "{\"r1\": {\"c1\": {}, \"c3\": [null]}}",
              "[{\"name\": {}, \"age\": [1]}, null, 5]",
              "{\"first\": {}, \"second\": [], \"\": 1}")
          .map(StrictJson::stored)
          .toList();

  @Test
  void whateverIsSentIsJudgedAndAddedUp() {
    int refused = 0;
    for (JsonObject definition :
        FormCase.all().stream().map(FormCase::definition).distinct().toList()) {
      Form form = understood(definition);
      if (form != null) {
        for (JsonValue nasty : NASTY) {
          JsonObject answers = answers(form, nasty);
          refused += form.check(answers, FormCase.NOW, "ko").size();
          form.picks(answers);
          form.tally().add(answers);
          form.columns("ko").values().forEach(column -> column.text(answers, "ko"));
        }
      }
    }
    assertThat(refused, greaterThan(1000));
  }

  private static Form understood(JsonObject definition) {
    try {
      return Form.of(definition);
    } catch (FormException notSupported) {
      return null;
    }
  }

  private static JsonObject answers(Form form, JsonValue value) {
    var answers = StrictJson.JSON.createObjectBuilder();
    form.questions()
        .forEach(
            question -> answers.add(question.key(), value).add(question.key() + "-Comment", value));
    return answers.build();
  }
}
