package surely.form.tally;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import surely.form.Form;
import surely.form.Given;

class FormTallyTest {

  private static final String DEFINITION =
      """
      {"elements": [
       {"type": "radiogroup", "name": "dish", "choices": ["soup", 2, true], "showNoneItem": true},
       {"type": "checkbox", "name": "extras", "choices": ["salt", "oil"]},
       {"type": "rating", "name": "score", "rateMax": 3},
       {"type": "boolean", "name": "again", "valueTrue": "yes"},
       {"type": "text", "name": "age", "inputType": "number"},
       {"type": "comment", "name": "words"}]}
      """;

  @Test
  void withoutResponsesEveryChoiceStandsAtZero() {
    FormTally tally = Form.of(Given.json(DEFINITION)).tally();
    assertThat(
        tally.toJson(),
        is(
            Given.json(
                    """
        {"results": [
         {"name": "dish", "type": "radiogroup", "answered": 0,
           "counts": {"soup": 0, "2": 0, "true": 0, "none": 0}},
         {"name": "extras", "type": "checkbox", "answered": 0, "counts": {"salt": 0, "oil": 0}},
         {"name": "score", "type": "rating", "answered": 0, "counts": {"1": 0, "2": 0, "3": 0}},
         {"name": "again", "type": "boolean", "answered": 0, "counts": {"yes": 0, "false": 0}},
         {"name": "age", "type": "text", "answered": 0},
         {"name": "words", "type": "comment", "answered": 0}]}
        """)
                .getJsonArray("results")));
  }

  @Test
  void countsMeansAndExtremesAddUp() {
    FormTally tally =
        tallyOf(
            DEFINITION,
            "{\"dish\": \"soup\", \"extras\": [\"salt\", \"oil\"], \"score\": 1, "
                + "\"again\": \"yes\", \"age\": 0.1, \"words\": \"fine\"}",
            "{\"dish\": \"2\", \"extras\": [\"oil\"], \"score\": 3, \"again\": false, "
                + "\"age\": 0.2}",
            "{\"dish\": true, \"extras\": [], \"score\": 3, \"age\": -3, \"words\": \"  \"}",
            "{}");
    assertThat(
        tally.toJson(),
        is(
            Given.json(
                    """
        {"results": [
         {"name": "dish", "type": "radiogroup", "answered": 3,
           "counts": {"soup": 1, "2": 1, "true": 1, "none": 0}},
         {"name": "extras", "type": "checkbox", "answered": 2, "counts": {"salt": 1, "oil": 2}},
         {"name": "score", "type": "rating", "answered": 3, "counts": {"1": 1, "2": 0, "3": 2},
         "mean": 2.333333333333333, "min": 1, "max": 3},
         {"name": "again", "type": "boolean", "answered": 2, "counts": {"yes": 1, "false": 1}},
         {"name": "age", "type": "text", "answered": 3, "mean": -0.9, "min": -3, "max": 0.2,
         "distribution": [{"from": -3, "to": -2.5, "count": 1},
           {"from": 0, "to": 0.5, "count": 2}]},
         {"name": "words", "type": "comment", "answered": 1}]}
        """)
                .getJsonArray("results")));
  }

  @Test
  void eachEndOfARangeAddsUpByItself() {
    String definition =
        "{\"elements\": [{\"type\": \"slider\", \"name\": \"r\", \"sliderType\": \"range\"}]}";
    FormTally tally =
        tallyOf(definition, "{\"r\": [10, 20]}", "{\"r\": [30, 60]}", "{\"r\": []}", "{}");
    JsonObject sums =
        Form.of(Given.json(definition)).tally(tally.state()).toJson().getJsonObject(0);
    assertThat(sums.getInt("answered"), is(2));
    assertThat(sums.getJsonArray("items").getJsonObject(0).getInt("mean"), is(20));
    assertThat(sums.getJsonArray("items").getJsonObject(1).getInt("mean"), is(40));
  }

  @Test
  void theEndsOfARangeAreColumnsOfTheirOwn() {
    Form form =
        Form.of(
            Given.json(
                "{\"elements\": [{\"type\": \"slider\", \"name\": \"r\", "
                    + "\"sliderType\": \"range\"}]}"));
    assertThat(
        form.columns("ko").values().stream()
            .map(column -> column.header() + "=" + column.value(Given.json("{\"r\": [10, 20]}")))
            .toList(),
        is(List.of("r / 최소=10", "r / 최대=20")));
  }

  @Test
  void hugeNumbersNeitherOverflowNorSwallowSmallOnes() {
    String definition =
        "{\"elements\": [{\"type\": \"text\", \"name\": \"n\", \"inputType\": \"number\"}]}";
    JsonObject sums =
        tallyOf(
                definition,
                "{\"n\": 1.7e308}",
                "{\"n\": 1.7e308}",
                "{\"n\": -1.7e308}",
                "{\"n\": -1.7e308}",
                "{\"n\": 5}")
            .toJson()
            .getJsonObject(0);
    assertThat(sums.getJsonNumber("mean").intValueExact(), is(1));
    assertThat(sums.getJsonNumber("max").doubleValue(), is(1.7e308));
  }

  @Test
  void numbersAreWrittenPlainly() {
    String definition =
        "{\"elements\": [{\"type\": \"text\", \"name\": \"n\", \"inputType\": \"number\"}]}";
    assertThat(
        tallyOf(definition, "{\"n\": 100}", "{\"n\": 20.0}").toJson().toString(),
        startsWith(
            """
            [{"name":"n","type":"text","answered":2,"mean":60,"min":20,"max":100,"""));
  }

  @Test
  void answersThatDoNotFitAddNothing() {
    assertThat(
        tallyOf(
                DEFINITION,
                "{\"dish\": \"x\", \"extras\": [7, {}], \"score\": 9, \"age\": \"old\", "
                    + "\"again\": null}")
            .toJson()
            .getJsonObject(2)
            .getJsonObject("counts"),
        is(Given.json("{\"1\": 0, \"2\": 0, \"3\": 0}")));
  }

  private static FormTally tallyOf(String definition, String... answers) {
    FormTally tally = Form.of(Given.json(definition)).tally();
    for (String each : answers) {
      tally.add(Given.json(each));
    }
    return tally;
  }
}
