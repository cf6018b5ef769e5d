package surely.form.type.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.form.Form;
import surely.form.Given;

class TextAnswersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "maskType": "numeric", "maskSettings": {"saveMaskedValue": true} \
          -> /maskSettings/saveMaskedValue unsupported-property
      "maskType": "currency", "maskSettings": {"min": 5, "max": 1} \
          -> /maskSettings/min contradiction
      "maskType": "pattern"                        -> /maskSettings/pattern wrong-value
      "maskType": "datetime", "maskSettings": {"pattern": "dd/mm"} \
          -> /maskSettings/pattern wrong-value
      "maskType": "mine"                           -> /maskType wrong-value
      "maskType": "numeric", "inputType": "number" -> fits
      "maskType": "pattern", "maskSettings": {"pattern": "99-aa", "saveMaskedValue": true} -> fits
      """)
  void aMaskIsUnderstoodOrRefused(String mask, String issues) {
    assertThat(
        Given.issuesOf(Given.question("\"type\": \"text\", " + mask)),
        is(Given.list(issues).stream().map(issue -> "/elements/0" + issue).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"comment\"",
        "\"type\": \"text\"",
        "\"type\": \"text\", \"inputType\": \"tel\"",
        "\"type\": \"text\", \"inputType\": \"url\"",
        "\"type\": \"text\", \"inputType\": \"password\""
      })
  void aFreeAnswerIsAnyText(String question) {
    assertThat(Given.issuesOf(question, "\"any <b>text</b>, 점심 \\n\""), is(Given.list("fits")));
    assertThat(Given.issuesOf(question, "\"\""), is(Given.list("fits")));
    assertThat(Given.issuesOf(question, "\"  \""), is(Given.list("fits")));
    assertThat(Given.issuesOf(question, "5"), is(Given.list("/q wrong-type")));
    assertThat(Given.issuesOf(question, "false"), is(Given.list("/q wrong-type")));
    assertThat(Given.issuesOf(question, "[\"a\"]"), is(Given.list("/q wrong-type")));
    assertThat(Given.issuesOf(question, "{\"a\": 1}"), is(Given.list("/q wrong-type")));
    assertThat(Given.issuesOf(question, "null"), is(Given.list("/q null-answer")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"type": "text", "maxLength": 3}                         -> "abc"   -> fits
      {"type": "text", "maxLength": 3}                         -> "abcd"  -> /q too-long
      {"type": "text", "maxLength": 2}                         -> "😀"    -> fits
      {"type": "text", "maxLength": 1}                         -> "😀"    -> /q too-long
      {"type": "text", "maxLength": 0}                         -> "abcd"  -> fits
      {"type": "text", "maxLength": -1}                        -> "abcd"  -> fits
      {"type": "text", "minLength": 3}                         -> "ab"    -> /q too-short
      {"type": "text", "minLength": 3}                         -> "abc"   -> fits
      {"type": "text", "minLength": 3}                         -> ""      -> fits
      {"type": "text", "inputType": "tel", "pattern": "[0-9-]+"} -> "02-1" -> fits
      {"type": "text", "inputType": "tel", "pattern": "[0-9]+|x"} -> "x1" -> /q wrong-format
      {"type": "comment", "maxLength": 3}                      -> "abcd"  -> /q too-long
      {"type": "comment"}, "maxTextLength": 3                  -> "abcd"  -> /q too-long
      {"type": "comment", "maxLength": 0}, "maxTextLength": 3  -> "abcd"  -> fits
      {"type": "comment", "maxLength": 4}, "maxTextLength": 3  -> "abcd"  -> fits
      {"type": "text", "inputType": "color"}, "maxTextLength": 3 -> "#00ff00" -> fits
      {"type": "text", "inputType": "date"}, "maxTextLength": 3 -> "2026-01-01" -> fits
      """)
  void aTextIsAsLongAsABrowserLetsItBe(String element, String answer, String issues) {
    int end = element.indexOf('}');
    String definition =
        "{\"elements\": ["
            + element.substring(0, end)
            + ", \"name\": \"q\"}]"
            + element.substring(end + 1)
            + "}";
    assertThat(
        Given.brief(Form.of(Given.json(definition)).check(Given.json("{\"q\": " + answer + "}"))),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "text"                                             -> "x"
      "type": "comment"                                          -> "x"
      "type": "text", "inputType": "email"                       -> "a@b.co"
      "type": "text", "inputType": "number"                      -> 0
      "type": "text", "inputType": "date"                        -> "2026-01-01"
      "type": "radiogroup", "choices": [0, 1]                    -> 0
      "type": "checkbox", "choices": ["a"]                       -> ["a"]
      "type": "rating", "rateMin": 0                             -> 0
      "type": "boolean"                                          -> false
      """)
  void aRequiredQuestionNeedsAnAnswerThatMayBeZeroOrFalse(String question, String answer) {
    Form form = Form.of(Given.question(question + ", \"isRequired\": true"));
    assertThat(Given.brief(form.check(Given.json("{}"))), is(Given.list("/q required")));
    assertThat(
        Given.brief(form.check(Given.json("{\"q\": " + answer + "}"))), is(Given.list("fits")));
    assertThat(
        Given.brief(Form.of(Given.question(question)).check(Given.json("{}"))),
        is(Given.list("fits")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "text"                             -> ""            -> required
      "type": "text"                             -> "  \\t\\n"    -> required
      "type": "comment"                          -> "\\u00a0\\ufeff" -> required
      "type": "text", "inputType": "email"       -> ""            -> required
      "type": "text", "inputType": "email"       -> " "           -> wrong-format
      "type": "text", "inputType": "number"      -> ""            -> required
      "type": "text", "inputType": "date"        -> ""            -> required
      "type": "checkbox", "choices": ["a"]       -> []            -> required
      "type": "radiogroup", "choices": ["a"]     -> ""            -> not-a-choice
      "type": "rating"                           -> ""            -> not-a-choice
      "type": "text"                             -> null          -> null-answer
      """)
  void emptinessIsNoAnswerToARequiredQuestion(String question, String answer, String code) {
    assertThat(
        Given.issuesOf(question + ", \"isRequired\": true", answer), is(Given.list("/q " + code)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      email          -> a@b.co                  -> fits
      email          -> a                       -> /q wrong-format
      color          -> #19b394                 -> fits
      color          -> #19B39G                 -> /q wrong-format
      color          -> red                     -> /q wrong-format
      date           -> 2026-02-28              -> fits
      date           -> 2024-02-29              -> fits
      date           -> 2026-02-29              -> /q wrong-format
      date           -> 2026-02-30              -> /q wrong-format
      date           -> 2026-2-3                -> /q wrong-format
      date           -> 2026-02-03T10:00        -> /q wrong-format
      date           -> 02/03/2026              -> /q wrong-format
      date           -> 2999-12-31              -> fits
      date           -> 3000-01-01              -> /q too-large
      date           -> -0001-01-01             -> /q wrong-format
      date           -> +12026-01-01            -> /q wrong-format
      datetime-local -> 2026-02-28T23:59        -> fits
      datetime-local -> 2026-02-28T23:59:30     -> fits
      datetime-local -> 2026-02-28T23:59:30.5   -> fits
      datetime-local -> 2026-02-28T24:00        -> /q wrong-format
      datetime-local -> 2026-02-29T10:00        -> /q wrong-format
      datetime-local -> 2026-02-28 10:00        -> /q wrong-format
      datetime-local -> 2999-12-31T00:01        -> /q too-large
      month          -> 2026-12                 -> fits
      month          -> 2026-13                 -> /q wrong-format
      week           -> 2026-W53                -> fits
      week           -> 2025-W53                -> /q wrong-format
      week           -> 2026-W00                -> /q wrong-format
      week           -> 2026-W1                 -> /q wrong-format
      time           -> 09:30                   -> fits
      time           -> 09:30:15                -> fits
      time           -> 9:30                    -> /q wrong-format
      time           -> 24:00                   -> /q wrong-format
      """)
  void aTextIsOfTheFormatThatItsInputMakes(String inputType, String answer, String issues) {
    String question = "\"type\": \"text\", \"inputType\": \"" + inputType + "\"";
    assertThat(Given.issuesOf(question, "\"" + answer + "\""), is(Given.list(issues)));
    assertThat(Given.issuesOf(question, "5"), is(Given.list("/q wrong-type")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      date           -> 2026-03-01 -> 2026-03-31 -> 2026-02-28 -> 2026-04-01
      datetime-local \
          -> 2026-03-01T10:00 \
          -> 2026-03-01T11:00 \
          -> 2026-03-01T09:59 \
          -> 2026-03-01T11:00:01
      datetime-local -> 2026-03-01 -> 2026-03-02 -> 2026-02-28T23:59 -> 2026-03-02T00:01
      month          -> 2026-03 -> 2026-10 -> 2026-02 -> 2026-11
      week           -> 2026-W09 -> 2026-W10 -> 2026-W08 -> 2026-W11
      time           -> 09:30 -> 17:00 -> 09:29 -> 17:00:01
      """)
  void aMomentLiesBetweenMinAndMax(
      String inputType, String min, String max, String before, String after) {
    String question =
        "\"type\": \"text\", \"inputType\": \"%s\", \"min\": \"%s\", \"max\": \"%s\""
            .formatted(inputType, min, max);
    assertThat(Given.issuesOf(question, "\"" + before + "\""), is(Given.list("/q too-small")));
    assertThat(Given.issuesOf(question, "\"" + after + "\""), is(Given.list("/q too-large")));
    if (!inputType.startsWith("datetime")) {
      assertThat(Given.issuesOf(question, "\"" + min + "\""), is(Given.list("fits")));
      assertThat(Given.issuesOf(question, "\"" + max + "\""), is(Given.list("fits")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "setValueExpression": "{n} * 2"                      -> 6     -> fits
      "setValueExpression": "{n} > 2"                      -> true  -> fits
      "defaultValueExpression": "{n} * 2", "maxLength": 1  -> 60    -> fits
      "defaultValue": "={n} * 2"                           -> 6     -> fits
      "setValueExpression": "{n} * 2"                      -> [6]   -> /q wrong-type
      "setValueExpression": "{n} * 2", "maxLength": 1      -> "60"  -> /q too-long
      "setValueExpression": "{n} * 2", "inputType": "email" -> 6    -> /q wrong-type
      "title": "T"                                         -> 6     -> /q wrong-type
      """)
  void whatIsComputedMayStayANumber(String properties, String answer, String issues) {
    assertThat(Given.issuesOf("\"type\": \"text\", " + properties, answer), is(Given.list(issues)));
  }

  @Test
  void whatATriggerCopiesMayStayANumber() {
    String definition =
        """
        {"elements": [{"type": "text", "inputType": "number", "name": "n"},
          {"type": "text", "name": "t"}],
         "triggers": [{"type": "%s", "expression": "{n} > 1", "fromName": "n", "setValue": "x",
           "setToName": "t"}]}""";
    JsonObject answers = Given.json("{\"n\": 3, \"t\": 3}");
    assertThat(
        Given.brief(Form.of(Given.json(definition.formatted("copyvalue"))).check(answers)),
        is(empty()));
    assertThat(
        Given.brief(Form.of(Given.json(definition.formatted("setvalue"))).check(answers)),
        contains("/t wrong-type"));
  }
}
