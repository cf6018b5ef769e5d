package surely.form.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.form.Form;
import surely.form.FormException;
import surely.form.Given;
import surely.problem.InputError;

/**
 * An unsupported property is refused by name if it would change which answers are valid, unless its
 * value switches it off.
 */
class UnsupportedTest {

  private static final String SURVEY =
      "{%s, \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      readOnly         -> true
      mode             -> "display"
      surveyId         -> "a-b-c"
      surveyPostId     -> "a-b-c"
      """)
  void refusedOnTheSurvey(String name, String value) {
    assertThat(
        Given.issuesOf(Given.json(SURVEY.formatted("\"" + name + "\": " + value))),
        contains("/" + name + " unsupported-property"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      text       -> bindings                -> {"min": "x"}
      radiogroup -> choicesByUrl            -> {"url": "https://example.org"}
      dropdown   -> choicesFromQuestion     -> "x"
      dropdown   -> choicesLazyLoadEnabled  -> true
      dropdown   -> allowCustomChoices      -> true
      checkbox   -> valuePropertyName       -> "x"
      text       -> minValueExpression      -> "today()"
      tagbox     -> allowCustomChoices      -> true
      ranking    -> valuePropertyName       -> "x"
      matrix     -> cellType                -> "checkbox"
      text       -> min                     -> "5"
      text       -> max                     -> 5
      """)
  void refusedOnQuestions(String type, String name, String value) {
    String question =
        "\"type\": \"%s\", \"choices\": [1], \"rows\": [1], \"columns\": [1], \"%s\": %s"
            .formatted(type, name, value);
    assertThat(
        Given.issuesOf(Given.question(question)),
        contains("/elements/0/" + name + " unsupported-property"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"showCommentArea\": true", "\"elements\": [{}]"})
  void refusedOnChoices(String property) {
    String name = property.substring(1, property.indexOf('"', 1));
    assertThat(
        Given.issuesOf(
            Given.question(
                "\"type\": \"checkbox\", \"choices\": [\"a\", {\"value\": 1, " + property + "}]")),
        contains("/elements/0/choices/1/" + name + " unsupported-property"));
  }

  @Test
  void whatIsSwitchedOffPasses() {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"triggers": [], "calculatedValues": [], "mode": "edit", "readOnly": false, "surveyId": "",
          "pages": [
        {"visibleIf": "", "visible": true, "isRequired": false, "elements": [
         {"type": "text", "name": "a", "visibleIf": "", "validators": [], "visible": true,
           "readOnly": false, "maskType": "none",
         "maskSettings": {"decimalSeparator": ","}, "bindings": {}, "valueName": null},
         {"type": "checkbox", "name": "b", "hasOther": false, "choicesByUrl": {},
           "choices": [{"value": 1, "visibleIf": ""}]}]}]}
        """)),
        empty());
  }

  @Test
  void whatIsCosmeticOrUnknownPasses() {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"locale": "ko", "completedHtml": "<p>x", "clearInvisibleValues": "none", "showTimer": true,
          "timeLimit": 9, "x-mine": [], "pages": [
        {"elements": [
         {"type": "radiogroup", "name": "a",
           "choices": [{"value": 1, "text": {"default": "x"}, "mine": {}}],
           "choicesOrder": "random",
         "colCount": 3, "correctAnswer": 7, "titleLocation": "left", "otherText": "x",
         "description": {"ko": "x"}, "regex": "("},
         {"type": "text", "name": "b", "placeholder": 5, "dataList": ["x"],
           "choices": "no property of a text"}]}]}
        """)),
        empty());
  }

  @Test
  void theMessageNamesTheProperty() {
    FormException refused =
        assertThrows(
            FormException.class,
            () -> Form.of(Given.question("\"type\": \"text\", \"bindings\": {\"a\": \"b\"}")));
    InputError issue = refused.issues().get(0);
    assertThat(
        issue.message(),
        is(
            "\"bindings\" changes which answers fit, "
                + "and this server does not support it. Take it out."));
  }
}
