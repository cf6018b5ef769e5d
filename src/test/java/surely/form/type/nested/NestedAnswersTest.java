package surely.form.type.nested;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;

/** Ranking, matrices, multiple texts, dynamic panels, pictures and "Other". */
class NestedAnswersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["b", "a", "c"]      -> fits
      []                   -> fits
      ["b", "a"]           -> /q incomplete-ranking
      ["b", "a", "c", "a"] -> /q/3 repeated-choice
      ["b", "a", "x"]      -> /q/2 not-a-choice
      "a"                  -> /q wrong-type
      """)
  void aRankingHasAllChoicesInAnOrder(String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"ranking\", \"choices\": [\"a\", \"b\", \"c\"]", answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["b", "a"]           -> fits
      ["b"]                -> /q too-few-choices
      ["b", "a", "c"]      -> /q too-many-choices
      []                   -> /q required
      """)
  void aRankingOfSomeHasAsManyAsAllowed(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "ranking", "choices": ["a", "b", "c"], "selectToRankEnabled": true,
        "minSelectedChoices": 2, "maxSelectedChoices": 2""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"r": "a", "s": "b"} -> fits
      {"r": "a"}           -> /q/s required
      {"r": "a", "s": "a"} -> /q/s repeated-row
      {"r": "a", "s": "x"} -> /q/s not-a-choice
      {"r": "a", "s": "b", "t": "a"} -> /q/t unknown-row
      {"r": ["a"], "s": "b"} -> /q/r not-a-choice
      {"r": null, "s": "b"} -> /q/r not-a-choice
      ["a", "b"]           -> /q wrong-type
      """)
  void aMatrixHasOneColumnARow(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "matrix", "rows": ["r", {"value": "s", "text": "S"}], "columns": ["a", "b"],
        "isAllRowRequired": true, "eachRowUnique": true""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "a"        -> fits
      "x"        -> /q not-a-choice
      {"r": "a"} -> /q not-a-choice
      """)
  void aMatrixWithoutRowsHasOneColumnThatStandsAlone(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "matrix", "columns": ["a", "b"], "isRequired": true, "eachRowRequired": true""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"r": {"n": 1, "c": 2}, "s": {"n": 2}} -> fits
      {"r": {"n": 1}, "s": {"n": 1}}         -> /q/s/n repeated-cell
      {"r": {"n": 1}}                        -> /q/s/n required
      {"r": {"n": 1, "c": 9}, "s": {"n": 2}} -> /q/r/c not-a-choice
      {"r": {"n": "1"}, "s": {"n": 2}}       -> /q/r/n wrong-type
      {"r": {"n": 1, "x": 1}, "s": {"n": 2}} -> /q/r/x unknown-question
      {"r": {"n": 1}, "s": {"n": 2}, "t": {}} -> /q/t unknown-row
      {"r": {"n": 1}, "s": 2}                -> /q/s wrong-type
      {"r": {"n": 1, "o": "so"}, "s": {"n": 5, "o": "so"}} -> fits
      "x"                                    -> /q wrong-type
      """)
  void aMatrixOfQuestionsChecksEveryCell(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "matrixdropdown", "rows": ["r", "s"], "choices": [1, 2], "columns": [
        {"name": "n", "cellType": "text", "inputType": "number", "isRequired": true,
          "isUnique": true}, {"name": "c"},
        {"name": "o", "cellType": "text", "visibleIf": "{row.n} > 4"}]""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"a": "x", "n": 5}   -> fits
      {"n": 5}             -> /q/a required
      {"a": "x", "n": "5"} -> /q/n wrong-type
      {"a": "x", "z": 1}   -> /q/z unknown-question
      []                   -> /q wrong-type
      """)
  void aMultipleTextChecksEveryItem(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "multipletext", "items": [{"name": "a", "isRequired": true},
          {"name": "n", "inputType": "number"}]""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      [{"k": "a"}]                       -> fits
      [{"k": "a"}, {"k": "b", "n": 20, "w": "so"}] -> fits
      [{"k": "a"}, {"k": "a"}]           -> /q/1/k repeated-key
      [{"n": 5}]                         -> /q/0/k required
      [{"k": "a", "n": 20}]              -> /q/0/w required
      [{"k": "a", "n": 5, "w": "so"}]    -> /q/0/w hidden-question
      [{"k": "a", "x": 1}]               -> /q/0/x unknown-question
      ["a"]                              -> /q/0 wrong-type
      [{"k": "a"}, {"k": "b"}, {"k": "c"}, {"k": "d"}] -> /q too-many-panels
      {}                                 -> /q wrong-type
      []                                 -> /q/0/k required
      """)
  void aDynamicPanelChecksEveryPanel(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "paneldynamic", "minPanelCount": 1, "maxPanelCount": 3, "keyName": "k",
        "templateElements": [
        {"type": "text", "name": "k", "isRequired": true},
        {"type": "panel", "elements": [{"type": "text", "name": "n", "inputType": "number"},
        {"type": "text", "name": "w", "visibleIf": "{panel.n} > 10", "isRequired": true}]}]""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"q": "a"}                             -> fits
      {"q": "other", "q-Comment": "mine"}    -> fits
      {"q": "other"}                         -> /q-Comment required
      {"q": "other", "q-Comment": " "}       -> /q-Comment required
      {"q": "other", "q-Comment": 5}         -> /q-Comment wrong-type
      {"q": "other", "q-Comment": "too long"} -> /q-Comment too-long
      {"q": "a", "q-Comment": "mine"}        -> /q-Comment unused-comment
      {"q": "mine"}                          -> /q not-a-choice
      """)
  void otherIsExplainedInAComment(String answers, String issues) {
    Form form =
        Form.of(
            Given.json(
                """
        {"maxOthersLength": 5, "elements": [{"type": "radiogroup", "name": "q", "choices": ["a"],
          "showOtherItem": true}]}"""));
    assertThat(Given.brief(form.check(Given.json(answers))), is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["a", "my own"]  -> fits
      ["other"]        -> /q/0 required
      ["a", 7]         -> /q/1 not-a-choice
      """)
  void otherIsTheAnswerItselfWhereTheSurveySaysSo(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            "\"type\": \"checkbox\", \"choices\": [\"a\"], \"hasOther\": true, "
                + "\"storeOthersAsComment\": false",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      false -> "lion"          -> fits
      false -> ["lion"]        -> /q not-a-choice
      true  -> ["lion", "owl"] -> fits
      true  -> "lion"          -> /q wrong-type
      """)
  void picturesArePickedByTheirValues(boolean several, String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "imagepicker", "choices": [{"value": "lion", "imageLink": "/lion.png"}, "owl"],
        "multiSelect": %s"""
                .formatted(several),
            answer),
        is(Given.list(issues)));
  }
}
