package surely.form.tally;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import surely.form.Form;
import surely.form.Given;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.json.StrictJson;

/** Tallies, exports and limits handle answers to all kinds of questions. */
class ResultsOfNestedAnswersTest {

  private static final int MOST_BUCKETS = 20;

  private static final String DEFINITION =
      """
      {"elements": [
       {"type": "radiogroup", "name": "dish", "title": {"default": "Dish", "ko": "요리"},
         "showOtherItem": true,
        "choices": [{"value": "s", "text": {"default": "Soup", "ko": "국"}}, "t"]},
       {"type": "ranking", "name": "order", "choices": ["x", "y"]},
       {"type": "matrix", "name": "m", "rows": [{"value": "r", "text": "Row"}, "s"],
         "columns": [1, {"value": 2, "text": "two"}]},
       {"type": "matrixdropdown", "name": "d", "rows": ["r"],
         "columns": [{"name": "n", "cellType": "text", "inputType": "number"}]},
       {"type": "multipletext", "name": "t", "items": [{"name": "a", "title": "A"}]},
       {"type": "paneldynamic", "name": "p",
         "templateElements": [{"type": "boolean", "name": "b"}]},
       {"type": "text", "name": "age", "inputType": "number"},
       {"type": "tagbox", "name": "tags", "choices": ["u", "v"]}]}""";
  private static final JsonObject ANSWERS =
      Given.json(
          """
      {"dish": "other", "dish-Comment": "pie", "order": ["y", "x"], "m": {"r": 2},
        "d": {"r": {"n": 3}}, "t": {"a": "so"},
       "p": [{"b": true}, {}, {"b": false}], "age": 41, "tags": ["v", "u"]}""");

  @Test
  void everyKindAddsUpItsOwnWay() {
    FormTally tally = form().tally();
    tally.add(ANSWERS);
    tally.add(Given.json("{\"order\": [\"x\", \"y\"], \"m\": {\"r\": 1, \"s\": 2}}"));
    assertThat(
        tally.toJson(),
        is(
            Given.json(
                    """
        {"results": [
         {"name": "dish", "type": "radiogroup", "answered": 1,
           "counts": {"s": 0, "t": 0, "other": 1}},
         {"name": "order", "type": "ranking", "answered": 2,
           "ranks": {"x": {"counts": [1, 1], "mean": 1.5}, "y": {"counts": [1, 1], "mean": 1.5}}},
         {"name": "m", "type": "matrix", "answered": 2,
           "rows": {"r": {"1": 1, "2": 1}, "s": {"1": 0, "2": 1}}},
         {"name": "d", "type": "matrixdropdown", "answered": 1, "entries": 1,
           "items": [{"name": "n", "type": "text", "answered": 1,
          "mean": 3, "min": 3, "max": 3, "distribution": [{"from": 3, "to": 4, "count": 1}]}]},
         {"name": "t", "type": "multipletext", "answered": 1, "entries": 1,
           "items": [{"name": "a", "type": "text", "answered": 1}]},
         {"name": "p", "type": "paneldynamic", "answered": 1, "entries": 3,
           "items": [{"name": "b", "type": "boolean", "answered": 2,
          "counts": {"true": 1, "false": 1}}]},
         {"name": "age", "type": "text", "answered": 1, "mean": 41, "min": 41, "max": 41,
           "distribution": [{"from": 41, "to": 42, "count": 1}]},
         {"name": "tags", "type": "tagbox", "answered": 1, "counts": {"u": 1, "v": 1}}]}""")
                .getJsonArray("results")));
  }

  @Test
  void aTallyGoesOnFromWhatWasKeptOfIt() {
    Form form = form();
    FormTally whole = form.tally();
    FormTally resumed = form.tally();
    for (int i = 0; i < 5; i++) {
      whole.add(ANSWERS);
      resumed = form.tally(StrictJson.stored(resumed.state().toString()).asJsonObject());
      resumed.add(ANSWERS);
    }
    assertThat(resumed.toJson(), is(whole.toJson()));
    assertThat(resumed.state(), is(whole.state()));
  }

  @Test
  void aDistributionIsTheSameInWhateverOrderNumbersCome() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Double> numbers =
        random
            .doubles(500, -1000, 1000)
            .mapToObj(d -> Math.rint(d * 100) / 100)
            .collect(Collectors.toList());
    String first = distribution(numbers);
    Collections.shuffle(numbers, random);
    assertThat("seed " + seed, distribution(numbers), is(first));
    assertThat(StrictJson.stored(first).asJsonArray().size(), lessThan(MOST_BUCKETS + 1));
  }

  private static String distribution(List<Double> numbers) {
    FormTally tally = form().tally();
    numbers.forEach(number -> tally.add(Given.json("{\"age\": " + number + "}")));
    return tally.toJson().getJsonObject(6).getJsonArray("distribution").toString();
  }

  @Test
  void columnsAreOneAQuestionARowAndAComment() {
    List<Column> columns = List.copyOf(form().columns("ko").values());
    assertThat(
        form().columns("ko").keySet(),
        contains(
            "dish", "dish-Comment", "order", "m/r", "m/s", "d/r/n", "t/a", "p", "age", "tags"));
    assertThat(
        columns.get(0).header() + ", " + columns.get(1).header() + ", " + columns.get(3).header(),
        is("요리, 요리 / 의견, m / Row"));
    assertThat(
        columns.stream().map(column -> String.valueOf(column.text(ANSWERS, "ko"))).toList(),
        contains(
            "기타",
            "pie",
            "y, x",
            "two",
            "null",
            "3",
            "so",
            "[{\"b\":true},{},{\"b\":false}]",
            "41",
            "v, u"));
    assertThat(columns.get(0).text(Given.json("{\"dish\": \"s\"}"), "ko"), is("국"));
    assertThat(columns.get(3).value(ANSWERS), is(JsonText.number(2)));
  }

  @Test
  void columnsThatWouldBeCalledTheSameAreCalledByTheirPointers() {
    Form form =
        Form.of(
            Given.json(
                """
        {"elements": [
         {"type": "matrixdropdown", "name": "m", "rows": ["a", "a/b"],
           "columns": [{"name": "c", "cellType": "text"}, {"name": "b/c", "cellType": "text"}]},
         {"type": "matrix", "name": "q", "rows": ["x", "y"], "columns": [1]},
         {"type": "text", "name": "q/x"}, {"type": "text", "name": "/q/x"},
         {"type": "multipletext", "name": "t", "items": [{"name": "a/b"}]},
         {"type": "text", "name": "s/t~u"}, {"type": "text", "name": "id"}]}"""));
    JsonObject answers =
        Given.json(
            """
        {"m": {"a": {"c": "1", "b/c": "2"}, "a/b": {"c": "3", "b/c": "4"}}, "q": {"x": 1, "y": 1},
          "q/x": "5", "/q/x": "6", "t": {"a/b": "7"},
         "s/t~u": "8", "id": "9"}""");

    Map<String, Column> columns = form.columns(null);
    assertThat(
        columns.keySet(),
        contains(
            "m/a/c",
            "/m/a/b~1c",
            "/m/a~1b/c",
            "m/a/b/b/c",
            "/q/x",
            "q/y",
            "/q~1x",
            "/~1q~1x",
            "t/a/b",
            "s/t~u",
            "/id"));
    assertThat(
        columns.values().stream().map(column -> column.text(answers, null)).toList(),
        contains("1", "2", "3", "4", "1", "1", "5", "6", "7", "8", "9"));
  }

  @Test
  void picksAreTheChoicesOfAnAnswer() {
    assertThat(
        form().picks(ANSWERS),
        is(Map.of("dish", Set.of("other"), "order", Set.of("x", "y"), "tags", Set.of("u", "v"))));
  }

  private static Form form() {
    return Form.of(Given.json(DEFINITION));
  }
}
