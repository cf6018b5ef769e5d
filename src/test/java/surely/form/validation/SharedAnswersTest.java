package surely.form.validation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;
import surely.form.tally.FormTally;
import surely.form.text.Column;
import surely.problem.Issues;

/** Answers that several questions share, because they have the same valueName or the same name. */
class SharedAnswersTest {

  private static final String CITY =
      """
      {"elements": [
       {"type": "radiogroup", "name": "country", "choices": ["KR", "DE"]},
       {"type": "radiogroup", "name": "cityKR", "title": "City in Korea", "valueName": "city",
         "visibleIf": "{country} = 'KR'", "isRequired": true,
        "choices": [{"value": "S", "text": "Seoul"}, {"value": "B", "text": "Busan"}]},
       {"type": "radiogroup", "name": "cityDE", "title": "City in Germany", "valueName": "city",
         "visibleIf": "{country} = 'DE'", "isRequired": true,
        "choices": [{"value": "B", "text": "Berlin"}, {"value": "H", "text": "Hamburg"}]}]}""";
  private static final String LISTS =
      """
      {"elements": [
       {"type": "checkbox", "name": "x", "valueName": "v",
         "choices": [{"value": "a", "text": "Apple"}, "b"]},
       {"type": "checkbox", "name": "y", "valueName": "v",
         "choices": [{"value": "a", "text": "Ape"}, {"value": "c", "text": "Cat"}]}]}""";
  private static final String PEOPLE =
      """
      {"elements": [
       {"type": "paneldynamic", "name": "p1", "valueName": "people",
         "templateElements": [{"type": "text", "name": "n"}, {"type": "text", "name": "both"}]},
       {"type": "paneldynamic", "name": "p2", "valueName": "people", "templateElements": [
        {"type": "boolean", "name": "old"}, {"type": "text", "name": "both"}]}]}""";
  private static final String SAME_NAME =
      """
      {"elements": [
       {"type": "boolean", "name": "a"},
       {"type": "text", "name": "q", "title": "Yes, why?", "visibleIf": "{a} = true",
         "isRequired": true},
       {"type": "text", "name": "q", "title": "No, why?", "visibleIf": "{a} = false"}]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "fits",
      value = {
        "{\"country\": \"KR\"}                       | /city required",
        "{\"country\": \"KR\", \"city\": \"S\"}      | fits",
        "{\"country\": \"DE\", \"city\": \"H\"}      | fits",
        "{\"country\": \"DE\", \"city\": \"S\"}      | fits",
        "{\"country\": \"DE\", \"city\": \"Paris\"}  | /city not-a-choice",
        "{\"country\": \"DE\", \"city\": [\"H\"]}    | /city not-a-choice",
        "{\"city\": \"S\"}                           | /city hidden-question"
      })
  void whatOneOfTheQuestionsCanHaveFits(String answers, String issues) {
    assertThat(issuesOf(CITY, answers), is(Given.list(issues)));
  }

  @Test
  void whatSeveralOfThemAskForIsSaidOnce() {
    assertThat(
        issuesOf(
            """
        {"elements": [{"type": "text", "name": "a", "valueName": "v", "isRequired": true},
          {"type": "text", "name": "b", "valueName": "v", "isRequired": true}]}""",
            "{}"),
        contains("/v required"));
  }

  @Test
  void itCountsForTheQuestionThatWasShownOrElseForOneThatCanHaveIt() {
    JsonArray results =
        tally(
            CITY,
            "{\"country\": \"KR\", \"city\": \"B\"}",
            "{\"country\": \"DE\", \"city\": \"B\"}",
            "{\"country\": \"DE\", \"city\": \"S\"}");
    assertThat(
        results.getJsonObject(1),
        is(
            Given.json(
                "{\"name\": \"cityKR\", \"type\": \"radiogroup\", \"answered\": 2, "
                    + "\"counts\": {\"S\": 1, \"B\": 1}}")));
    assertThat(
        results.getJsonObject(2),
        is(
            Given.json(
                "{\"name\": \"cityDE\", \"type\": \"radiogroup\", \"answered\": 1, "
                    + "\"counts\": {\"B\": 1, \"H\": 0}}")));
  }

  @Test
  void aPlaceIsTakenInThatQuestionAlone() {
    assertThat(
        Form.of(Given.json(CITY)).picks(Given.json("{\"country\": \"DE\", \"city\": \"B\"}")),
        is(Map.of("country", Set.of("DE"), "cityDE", Set.of("B"))));
  }

  @Test
  void anExportHasItOnceInTheWordsOfThatQuestion() {
    Map<String, Column> columns = Form.of(Given.json(CITY)).columns(null);
    Column city = columns.get("city");
    assertThat(columns.keySet(), contains("country", "city"));
    assertThat(city.header(), is("City in Korea | City in Germany"));
    assertThat(city.text(Given.json("{\"country\": \"KR\", \"city\": \"B\"}"), null), is("Busan"));
    assertThat(city.text(Given.json("{\"country\": \"DE\", \"city\": \"B\"}"), null), is("Berlin"));
    assertThat(city.text(Given.json("{\"country\": \"DE\", \"city\": \"S\"}"), null), is("Seoul"));
  }

  @Test
  void aListIsPartedAmongItsQuestions() {
    JsonArray results = tally(LISTS, "{\"v\": [\"c\", \"a\", \"b\"]}", "{\"v\": [\"c\"]}");
    assertThat(
        results.getJsonObject(0),
        is(
            Given.json(
                "{\"name\": \"x\", \"type\": \"checkbox\", \"answered\": 1, "
                    + "\"counts\": {\"a\": 1, \"b\": 1}}")));
    assertThat(
        results.getJsonObject(1),
        is(
            Given.json(
                "{\"name\": \"y\", \"type\": \"checkbox\", \"answered\": 2, "
                    + "\"counts\": {\"a\": 0, \"c\": 2}}")));
    assertThat(
        Form.of(Given.json(LISTS))
            .columns(null)
            .get("v")
            .text(Given.json("{\"v\": [\"c\", \"a\", \"b\"]}"), null),
        is("Apple, b, Cat"));
    assertThat(issuesOf(LISTS, "{\"v\": [\"a\", \"d\"]}"), contains("/v/1 not-a-choice"));
  }

  @Test
  void aChoiceOfOneIsNotTheOwnWordsOfAnother() {
    JsonArray results =
        tally(
            """
        {"storeOthersAsComment": false, "elements": [
          {"type": "radiogroup", "name": "x", "valueName": "v", "choices": ["a"],
            "showOtherItem": true},
          {"type": "radiogroup", "name": "y", "valueName": "v", "choices": ["b"]}]}""",
            "{\"v\": \"b\"}",
            "{\"v\": \"my own\"}");
    assertThat(
        results.getJsonObject(0).getJsonObject("counts"),
        is(Given.json("{\"a\": 0, \"other\": 1}")));
    assertThat(results.getJsonObject(1).getJsonObject("counts"), is(Given.json("{\"b\": 1}")));
  }

  @Test
  void panelsAndRowsArePartedByWhatIsAskedInThem() {
    String answers =
        "{\"people\": [{\"n\": \"Ann\", \"old\": true, \"both\": \"x\"}, {\"n\": \"Bob\"}]}";
    assertThat(issuesOf(PEOPLE, answers), is(empty()));
    assertThat(
        issuesOf(PEOPLE, "{\"people\": [{\"old\": \"maybe\", \"no\": 1}]}"),
        contains("/people/0/old not-a-choice", "/people/0/no unknown-question"));
    JsonArray results = tally(PEOPLE, answers);
    assertThat(
        results.getJsonObject(0),
        is(
            Given.json(
                """
        {"name": "p1", "type": "paneldynamic", "answered": 1, "entries": 2, "items": [
         {"name": "n", "type": "text", "answered": 2},
         {"name": "both", "type": "text", "answered": 1}]}""")));
    assertThat(
        results.getJsonObject(1),
        is(
            Given.json(
                """
        {"name": "p2", "type": "paneldynamic", "answered": 1, "entries": 1, "items": [
         {"name": "old", "type": "boolean", "answered": 1, "counts": {"true": 1, "false": 0}},
         {"name": "both", "type": "text", "answered": 0}]}""")));
  }

  @Test
  void questionsOfOneNameShareTheirAnswerToo() {
    assertThat(issuesOf(SAME_NAME, "{\"a\": true}"), contains("/q required"));
    assertThat(issuesOf(SAME_NAME, "{\"a\": false}"), is(empty()));
    JsonArray results =
        tally(
            SAME_NAME,
            "{\"a\": false, \"q\": \"x\"}",
            "{\"a\": true, \"q\": \"y\"}",
            "{\"a\": false, \"q\": \"z\"}");
    assertThat(results.getJsonObject(1).getInt("answered"), is(1));
    assertThat(results.getJsonObject(2).getInt("answered"), is(2));
    assertThat(
        Form.of(Given.json(SAME_NAME)).columns(null).values().stream().map(Column::header).toList(),
        contains("a", "Yes, why? | No, why?"));
  }

  @Test
  void insideOfAPanelTheOneThatWasShownThereCounts() {
    String definition =
        """
        {"elements": [{"type": "boolean", "name": "all"},
          {"type": "paneldynamic", "name": "p", "templateElements": [
          {"type": "boolean", "name": "a"}, {"type": "text", "name": "c", "valueName": "v",
            "visibleIf": "{panel.a} = true and {all} = true"},
          {"type": "text", "name": "d", "valueName": "v", "visibleIf": "{panel.a} = false"}]}]}""";
    JsonArray items =
        tally(
                definition,
                "{\"all\": true, \"p\": [{\"a\": true, \"v\": \"x\"}, "
                    + "{\"a\": false, \"v\": \"y\"}, {\"a\": false, \"v\": \"z\"}]}")
            .getJsonObject(1)
            .getJsonArray("items");
    assertThat(
        items.getValuesAs(item -> item.asJsonObject().getInt("answered")), contains(3, 1, 2));
  }

  @Test
  void anAnswerThatAShownQuestionKeepsIsNotCleared() {
    String definition =
        """
        {"elements": [{"type": "boolean", "name": "a"},
          {"type": "text", "name": "h", "valueName": "v", "visibleIf": "{a} = true"},
          {"type": "text", "name": "s", "valueName": "v"},
          {"type": "text", "name": "t", "requiredIf": "{v} empty"}]}""";
    assertThat(issuesOf(definition, "{\"a\": false}"), contains("/t required"));
  }

  @Test
  void theWordsForOtherMayBeMissingWhereSurveyCoreDropsThem() {
    String definition =
        """
        {"elements": [{"type": "checkbox", "name": "x", "valueName": "v", "choices": ["a"],
          "showOtherItem": true},
          {"type": "checkbox", "name": "y", "valueName": "v", "choices": ["b"]}]}""";
    assertThat(issuesOf(definition, "{\"v\": [\"other\", \"b\"]}"), is(empty()));
    assertThat(
        issuesOf(definition, "{\"v\": [\"other\", \"b\"], \"v-Comment\": \"words\"}"), is(empty()));
  }

  @Test
  void manyMistakesInOneDoNotHideThoseThatAllAgreeOn() {
    StringBuilder panels = new StringBuilder("{\"people\": [{\"junk\": 1");
    for (int i = 0; i < 300; i++) {
      panels.append(", \"k").append(i).append("\": 1");
    }
    assertThat(issuesOf(PEOPLE, panels + "}]}").size(), is(Issues.MOST));
  }

  private static List<String> issuesOf(String definition, String answers) {
    return Given.brief(Form.of(Given.json(definition)).check(Given.json(answers)));
  }

  private static JsonArray tally(String definition, String... responses) {
    FormTally tally = Form.of(Given.json(definition)).tally();
    for (String answers : responses) {
      tally.add(Given.json(answers));
    }
    JsonObject state = tally.state();
    return Form.of(Given.json(definition)).tally(state).toJson();
  }
}
