package surely.form.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.FormException;
import surely.form.Given;
import surely.problem.Issues;

class DefinitionTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {}                                                    -> no-questions
      {"title": "x", "pages": []}                           -> no-questions
      {"pages": [{}, {"elements": []}]}                     -> no-questions
      {"elements": [{"type": "panel", "elements": []}]}     -> no-questions
      {"elements": null}                                    -> no-questions
      {"elements": {}}                                      -> /elements wrong-type
      {"pages": "x"}                                        -> /pages wrong-type
      {"pages": [1]}                                        -> /pages/0 wrong-type
      {"pages": [{"elements": 1}]}                          -> /pages/0/elements wrong-type
      {"pages": [{"questions": 1}]}                         -> /pages/0/questions wrong-type
      {"elements": [[]]}                                    -> /elements/0 wrong-type
      {"elements": ["text"]}                                -> /elements/0 wrong-type
      {"elements": [{}]}                                    -> /elements/0/type missing
      {"elements": [{"type": 1}]}                           -> /elements/0/type wrong-type
      {"elements": [{"type": "text"}]}                      -> /elements/0/name missing
      {"elements": [{"type": "text", "name": 7}]}           -> /elements/0/name wrong-type
      {"elements": [{"type": "text", "name": ""}]}          -> /elements/0/name wrong-name
      {"elements": [{"type": "text", "name": " a"}]}        -> /elements/0/name wrong-name
      {"elements": [{"type": "text", "name": "a{b"}]}       -> /elements/0/name wrong-name
      {"elements": [{"type": "text", "name": "#a"}]}        -> /elements/0/name wrong-name
      {"elements": [{"type": "text", "name": "__proto__"}]} -> /elements/0/name wrong-name
      {"elements": [{"type": "file", "name": "a"}]}         -> /elements/0/type unsupported-type
      {"elements": [{"type": "signaturepad"}]} \
          -> /elements/0/name missing, /elements/0/type unsupported-type
      {"elements": [{"type": "panel", "elements": [{"type": "file", "name": "a"}]}]} \
          -> /elements/0/elements/0/type unsupported-type
      {"elements": [{"type": "html", "name": "a", "html": "<p>Hello"}]} -> no-questions
      {"elements": [{"type": "text", "name": "a"}], "pages": []} -> /pages said-twice
      {"elements": [{"type": "text", "name": "a"}], "questions": []} -> /questions said-twice
      {"title": 1, "elements": [{"type": "text", "name": "a", "title": ["x"]}]} \
          -> /title wrong-type, /elements/0/title wrong-type
      {"title": {"default": 1}, "elements": [{"type": "text", "name": "a"}]} -> /title wrong-type
      {"maxTextLength": -1, "elements": [{"type": "text", "name": "a"}]} \
          -> /maxTextLength wrong-value
      """)
  void aSurveyThatIsNoneIsRefused(String definition, String issues) {
    assertThat(Given.issuesOf(Given.json(definition)), is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "text", "isRequired": []                           -> /isRequired wrong-type
      "type": "text", "isRequired": {}                           -> /isRequired wrong-type
      "type": "text", "isRequired": "yes", "readOnly": 1         -> fits
      "type": "text", "isRequired": null                         -> fits
      "type": "text", "inputType": "colour"                      -> /inputType wrong-value
      "type": "text", "inputType": "file"                        -> /inputType wrong-value
      "type": "text", "inputType": 1                             -> /inputType wrong-type
      "type": "text", "maxLength": 2.5                           -> /maxLength wrong-value
      "type": "text", "maxLength": -2                            -> /maxLength wrong-value
      "type": "text", "maxLength": 1e400                         -> /maxLength wrong-type
      "type": "text", "maxLength": "5"                           -> /maxLength wrong-type
      "type": "comment", "maxLength": true                       -> /maxLength wrong-type
      "type": "text", "inputType": "number", "min": 3, "max": 2  -> /min contradiction
      "type": "text", "inputType": "number", "min": "x", "max": {} \
          -> /min wrong-value, /max wrong-type
      "type": "text", "inputType": "number", "min": "1e999"      -> /min wrong-value
      "type": "text", "inputType": "number", "step": 0           -> /step wrong-value
      "type": "text", "inputType": "number", "step": "-0.5"      -> /step wrong-value
      "type": "text", "inputType": "number", "step": "any", "min": "", "max": "7.5" -> fits
      "type": "text", "inputType": "range", "min": 3, "max": "2" -> /min contradiction
      "type": "text", "inputType": "date", "min": "2026-02-30"   -> /min wrong-value
      "type": "text", "inputType": "date", "min": 20260101       -> /min wrong-type
      "type": "text", "inputType": "date", "min": "2026-03-02", "max": "2026-03-01" \
          -> /min contradiction
      "type": "text", "inputType": "week", "max": "2026-W54"     -> /max wrong-value
      "type": "text", "inputType": "datetime-local", "max": "2026-03-01" -> fits
      "type": "boolean", "valueTrue": {}                         -> /valueTrue wrong-type
      "type": "boolean", "valueTrue": ""                         -> /valueTrue wrong-value
      "type": "boolean", "valueTrue": "no", "valueFalse": "no"   -> /valueFalse duplicate-choice
      "type": "boolean", "valueTrue": "false"                    -> /valueFalse duplicate-choice
      """)
  void aPropertyThatMakesNoSenseIsRefused(String question, String issues) {
    assertThat(Given.issuesOf(Given.question(question)), is(inElement(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "radiogroup"                                         -> fits
      "type": "dropdown", "choices": []                            -> fits
      "type": "dropdown", "choicesByUrl": {"url": "https://example.org"} \
          -> /choicesByUrl unsupported-property
      "type": "checkbox", "choices": [1, 1], "defaultValue": [2]   -> /choices/1 duplicate-choice
      "type": "checkbox", "choices": "a"                           -> /choices wrong-type
      "type": "checkbox", "choices": {"a": 1}                      -> /choices wrong-type
      "type": "radiogroup", "choices": [null, ["a"], {}] \
          -> /choices/0 wrong-type, /choices/1 wrong-type, /choices/2/value wrong-type
      "type": "radiogroup", "choices": [{"value": {"a": 1}}, {"value": []}] \
          -> /choices/0/value wrong-type, /choices/1/value wrong-type
      "type": "radiogroup", "choices": ["", " ", "|Empty", {"value": ""}] \
          -> /choices/0 wrong-value, /choices/1 wrong-value, /choices/2 wrong-value, \
      /choices/3 wrong-value
      "type": "radiogroup", "choices": [{"value": 1, "text": 2}]   -> /choices/0/text wrong-type
      "type": "radiogroup", "choices": ["a", "b", "a"]             -> /choices/2 duplicate-choice
      "type": "radiogroup", "choices": ["a|A", {"value": "a", "text": "B"}] \
          -> /choices/1 duplicate-choice
      "type": "radiogroup", "choices": [1, "1"]                    -> /choices/1 duplicate-choice
      "type": "radiogroup", "choices": ["1.0", 1]                  -> /choices/1 duplicate-choice
      "type": "radiogroup", "choices": [1, 1.0]                    -> /choices/1 duplicate-choice
      "type": "radiogroup", "choices": [true, "true", 1, 0, false] \
          -> /choices/1 duplicate-choice, /choices/2 duplicate-choice, /choices/4 duplicate-choice
      "type": "radiogroup", "choices": ["1", "01", "1.0", "A", "a", "a "] -> fits
      "type": "radiogroup", "choices": [{"text": "only text"}]     -> fits
      "type": "radiogroup", "choices": ["none"], "showNoneItem": true \
          -> /showNoneItem duplicate-choice
      "type": "radiogroup", "hasNone": true                        -> fits
      "type": "radiogroup", "hasNone": true, "showNoneItem": false -> /hasNone said-twice
      "type": "radiogroup", "choices": ["a"], "showNoneItem": ["yes"] -> /showNoneItem wrong-type
      "type": "radiogroup", "choicesMin": 1, "choicesMax": 3       -> fits
      "type": "dropdown", "choicesMin": 1, "choicesMax": 3         -> fits
      "type": "dropdown", "choicesMin": 1, "choicesMax": 2000      -> /choicesMax too-many-choices
      "type": "dropdown", "choices": [2], "choicesMin": 1, "choicesMax": 3 \
          -> /choicesMax duplicate-choice
      "type": "checkbox", "choices": ["a"], "minSelectedChoices": 2 \
          -> /minSelectedChoices contradiction
      "type": "checkbox", "choices": ["a", "b"], "minSelectedChoices": 2, "maxSelectedChoices": 1 \
          -> /minSelectedChoices contradiction
      "type": "checkbox", "choices": ["a"], "maxSelectedChoices": -1 \
          -> /maxSelectedChoices wrong-value
      "type": "checkbox", "choices": ["a"], "maxSelectedChoices": 1e10 \
          -> /maxSelectedChoices wrong-value
      """)
  void choicesThatCannotBeToldApartOrCountedAreRefused(String question, String issues) {
    assertThat(Given.issuesOf(Given.question(question)), is(inElement(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "text", "defaultValue": "x"                               -> fits
      "type": "text", "defaultValue": 5                                 -> wrong-type
      "type": "text", "defaultValue": "=today()"                        -> fits
      "type": "text", "defaultValue": "=no()"                           -> wrong-expression
      "type": "text", "maxLength": 2, "defaultValue": "abc"             -> too-long
      "type": "text", "inputType": "number", "defaultValue": "5"        -> fits
      "type": "text", "inputType": "number", "defaultValue": "five"     -> wrong-type
      "type": "text", "inputType": "date", "defaultValue": "2026-02-30" -> wrong-format
      "type": "radiogroup", "choices": [1, 2], "defaultValue": "1"      -> fits
      "type": "radiogroup", "choices": [1, 2], "defaultValue": 3        -> not-a-choice
      "type": "checkbox", "choices": [1, 2, 3], "minSelectedChoices": 2, "defaultValue": [1] -> fits
      "type": "checkbox", "choices": [1, 2, 3], "defaultValue": 1       -> fits
      "type": "rating", "defaultValue": 9                               -> not-a-choice
      "type": "boolean", "valueTrue": "yes", "defaultValue": "true"     -> fits
      "type": "boolean", "valueTrue": "yes", "defaultValue": "yes"      -> fits
      "type": "boolean", "defaultValue": "indeterminate"                -> fits
      "type": "boolean", "defaultValue": "maybe"                        -> not-a-choice
      """)
  void aDefaultThatWouldNotFitAsAnAnswerIsRefused(String question, String code) {
    assertThat(
        Given.issuesOf(Given.question(question)),
        is(code.equals("fits") ? List.of() : List.of("/elements/0/defaultValue " + code)));
  }

  @Test
  void everythingIsToldAtOnceAndCarriedByTheException() {
    FormException refused =
        assertThrows(
            FormException.class,
            () ->
                Form.of(
                    Given.json(
                        """
        {"triggers": [{"type": "mine"}], "pages": [
         {"visibleIf": "{a} = ", "elements": [{"type": "radiogroup", "name": "a",
           "choices": [1, 1]}, {"type": "file", "name": "b"}]},
         {"elements": [{"type": "text", "name": "a", "validators": [{"type": "mine"}],
           "isRequired": [], "visibleIf": "{c} = 1"}]}]}
        """)));
    assertThat(
        Given.brief(refused.issues()),
        containsInAnyOrder(
            "/triggers/0/type unsupported-trigger",
            "/pages/0/visibleIf wrong-expression",
            "/pages/0/elements/0/choices/1 duplicate-choice",
            "/pages/0/elements/1/type unsupported-type",
            "/pages/1/elements/0/validators/0/type unsupported-validator",
            "/pages/1/elements/0/isRequired wrong-type",
            "/pages/1/elements/0/visibleIf unknown-name"));
    assertThat(refused.getMessage(), startsWith("7 issue(s)"));
  }

  @Test
  void aSurveyHasAtMostFiveHundredQuestions() {
    assertThat(Given.issuesOf(Given.json(questions(500))), hasSize(0));
    assertThat(
        Given.issuesOf(Given.json(questions(502))),
        contains("/elements/500 too-many-questions", "/elements/501 too-many-questions"));
  }

  @Test
  void aQuestionHasAtMostAThousandChoices() {
    assertThat(Given.issuesOf(Given.question(choices(1000))), hasSize(0));
    assertThat(
        Given.issuesOf(Given.question(choices(1001))).get(0),
        is("/elements/0/choices too-many-choices"));
  }

  @Test
  void namesHaveAtMost255CharactersAndChoices10000() {
    String longest = "n".repeat(255);
    String choice = "c".repeat(10_000);
    String element =
        "{\"elements\": [{\"type\": \"radiogroup\", \"name\": \"%s\", \"choices\": [\"%s\"]}]}";
    assertThat(Given.issuesOf(Given.json(element.formatted(longest, choice))), hasSize(0));
    assertThat(
        Given.issuesOf(Given.json(element.formatted(longest + "n", choice + "c"))),
        contains("/elements/0/name wrong-name", "/elements/0/choices/0 wrong-value"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"type": "file", "name": "a"}                     -> /elements/0/type unsupported-type
      {"type": "file", "name": "b", "valueName": "a"}   -> /elements/0/type unsupported-type
      {"name": "a"}                                     -> /elements/0/type missing
      {"type": "dropdown", "name": "a", "choices": "x"} -> /elements/0/choices wrong-type
      {"type": "paneldynamic", "name": "a", "keyName": "k", \
        "templateElements": [{"type": "file", "name": "k"}]} \
          -> /elements/0/templateElements/0/type unsupported-type
      """)
  void whatReadsARefusedQuestionIsNotRefusedBecauseOfThat(String refused, String issues) {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"elements": [%s, {"type": "text", "name": "c", "visibleIf": "{a} notempty and {A.x} = 1",
          "requiredIf": "{A-Comment} empty"}]}"""
                    .formatted(refused))),
        is(Given.list(issues)));
  }

  @Test
  void whatReadsARefusedCalculatedValueIsNotRefusedBecauseOfThat() {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"calculatedValues": [{"name": "v", "expression": "no("}],
          "elements": [{"type": "text", "name": "c", "visibleIf": "{v} = 1"}]}""")),
        contains("/calculatedValues/0/expression wrong-expression"));
  }

  @Test
  void aDefinitionThatIsWrongEverywhereIsToldALimitedNumberOfIssues() {
    String elements =
        IntStream.range(0, 5000)
            .mapToObj(i -> "{\"type\": \"rating\", \"rateMax\": \"x\", \"rateStep\": -1}")
            .collect(Collectors.joining(","));
    assertThat(
        Given.issuesOf(Given.json("{\"elements\": [" + elements + "]}")), hasSize(Issues.MOST));
  }

  private static List<String> inElement(String issues) {
    return Given.list(issues).stream().map(issue -> "/elements/0" + issue).toList();
  }

  private static String questions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"type\": \"comment\", \"name\": \"q" + i + "\"}")
        .collect(Collectors.joining(",", "{\"elements\": [", "]}"));
  }

  private static String choices(int count) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "\"type\": \"checkbox\", \"choices\": [", "]"));
  }
}
