package surely.form.validation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;

/**
 * Triggers that write answers: which of them the server understands, and what it still requires of
 * answers that they may have written.
 */
class TriggersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "b", "setValue": "y"} | fits
      {"type": "setvaluetrigger", "name": "a", "value": "x", "setToName": "B", "setValue": null} \
          | fits
      {"type": "setvalue", "expression": "{a} = 'x'"}                                    | fits
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "n", "setValue": "5"} | fits
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "v", "setValue": "y"} | fits
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "q", "setValue": "y"} \
          | setToName unknown-name
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "nope", "setValue": "y"} \
          | setToName unknown-name
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "p[0].x", "setValue": "y"} \
          | setToName unknown-name
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "e", "setValue": "y"} \
          | setToName unsupported-trigger
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "b", "setValue": 1} \
          | setValue wrong-type
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "c", "setValue": "z"} \
          | setValue not-a-choice
      {"type": "setvalue", "expression": "{a} = 'x'", "setToName": "b", "isVariable": true} \
          | isVariable unsupported-trigger
      {"type": "copyvalue", "fromName": "a", "setToName": "b"}                           | fits
      {"type": "copyvalue", "fromName": "nope", "setToName": "b"} | fromName unknown-name
      {"type": "copyvalue", "fromName": "c", "setToName": "b", "copyDisplayValue": true} \
          | copyDisplayValue unsupported-trigger
      {"type": "runexpression", "expression": "{a} = 'x'", "runExpression": "{n} + 1", \
        "setToName": "n"} \
          | fits
      {"type": "runexpression", "expression": "{a} = 'x'", "runExpression": "{n} +", \
        "setToName": "n"} \
          | runExpression wrong-expression
      {"type": "runexpression", "expression": "{a} = 'x'", "runExpression": "{m}", \
        "setToName": "n"} \
          | runExpression unknown-name
      {"type": "mine", "expression": "{a} = 'x'"} | type unsupported-trigger
      """)
  void whatTheyWriteHasToBeAnAnswer(String trigger, String issue) {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"triggers": [%s], "elements": [{"type": "text", "name": "a"},
          {"type": "text", "name": "b"}, {"type": "radiogroup", "name": "c", "choices": ["x", "y"]},
         {"type": "text", "inputType": "number", "name": "n"},
         {"type": "expression", "name": "e", "expression": "1"},
         {"type": "text", "name": "q", "valueName": "v"},
         {"type": "paneldynamic", "name": "p",
           "templateElements": [{"type": "text", "name": "x"}]}]}
        """
                    .formatted(trigger))),
        is(issue.equals("fits") ? List.of() : List.of("/triggers/0/" + issue)));
  }

  @Test
  void whatWritesARefusedQuestionIsNotRefusedForThat() {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"triggers": [{"type": "setvalue", "expression": "{a} = 'x'", "setToName": "f",
          "setValue": "y"}, {"type": "copyvalue", "setToName": "a", "fromName": "f"}],
         "elements": [{"type": "text", "name": "a"}, {"type": "file", "name": "f"}]}
        """)),
        is(List.of("/elements/1/type unsupported-type")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      c | b | fits
      a | b | /b required
      c | z | /b required
      """)
  void aRequiredAnswerMayBeTakenAwayFromALaterPage(String reads, String writes, String issue) {
    assertThat(
        Given.brief(
            Form.of(
                    Given.json(
                        """
        {"triggers": [{"type": "setvalue", "expression": "{%s} = 'x'", "setToName": "%s",
          "setValue": null}],
         "pages": [{"elements": [{"type": "text", "name": "a"},
           {"type": "text", "name": "b", "isRequired": true}]},
           {"elements": [{"type": "text", "name": "c"}, {"type": "text", "name": "z"}]}]}
        """
                            .formatted(reads, writes)))
                .check(Given.json("{\"c\": \"x\", \"a\": \"x\"}"))),
        is(Given.list(issue)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {a} = 'no' and {c} empty  | fits
      {a} = 'no'                | /b required
      {a} = 'no' and {b} empty  | /b required
      """)
  void whatASkipLeftOutIsNotRequiredIfALaterAnswerCanHaveMadeItFalse(
      String expression, String issue) {
    assertThat(
        Given.brief(
            Form.of(
                    Given.json(
                        """
        {"triggers": [{"type": "skip", "expression": "%s", "gotoName": "c"}],
          "pages": [{"elements": [{"type": "text", "name": "a"}]},
         {"elements": [{"type": "text", "name": "b", "isRequired": true}]},
         {"elements": [{"type": "text", "name": "c"}]}]}
        """
                            .formatted(expression)))
                .check(Given.json("{\"a\": \"yes\", \"c\": \"x\"}"))),
        is(Given.list(issue)));
  }
}
