package surely.form.type.choice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Given;

class ChoiceAnswersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["a", "b"]              -> "a"     -> fits
      ["a", "b"]              -> "c"     -> /q not-a-choice
      ["a", "b"]              -> "A"     -> /q not-a-choice
      ["a", "b"]              -> "a "    -> /q not-a-choice
      ["a", "b"]              -> ""      -> /q not-a-choice
      ["a", "b"]              -> ["a"]   -> /q not-a-choice
      ["a", "b"]              -> {}      -> /q not-a-choice
      ["a", "b"]              -> null    -> /q null-answer
      ["a|Apple"]             -> "a"     -> fits
      ["a|Apple"]             -> "a|Apple" -> /q not-a-choice
      [{"value": "a", "text": "Apple"}] -> "Apple" -> /q not-a-choice
      [{"text": "Apple"}]     -> "Apple" -> fits
      [1, 2.5]                -> 1       -> fits
      [1, 2.5]                -> 1.0     -> fits
      [1, 2.5]                -> 25e-1   -> fits
      [1, 2.5]                -> "1"     -> fits
      [1, 2.5]                -> "01"    -> /q not-a-choice
      [1, 2.5]                -> true    -> /q not-a-choice
      ["1"]                   -> 1       -> fits
      [0, 5]                  -> -0      -> fits
      [0, 5]                  -> ""      -> /q not-a-choice
      [0, 5]                  -> false   -> /q not-a-choice
      [true, "x"]             -> true    -> fits
      [true, "x"]             -> "true"  -> fits
      [1]                     -> 1e999999999 -> /q not-a-choice
      ["none"]                -> "none"  -> fits
      ["a"]                   -> "none"  -> /q not-a-choice
      """)
  void anAnswerIsOneOfTheChoicesAsSurveyJsTakesIt(String choices, String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"radiogroup\", \"choices\": " + choices, answer),
        is(Given.list(issues)));
    assertThat(
        Given.issuesOf("\"type\": \"dropdown\", \"choices\": " + choices, answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "showNoneItem": true                       -> "none"     -> fits
      "hasNone": true                            -> "none"     -> fits
      "showRefuseItem": true                     -> "refused"  -> fits
      "showDontKnowItem": true                   -> "dontknow" -> fits
      "showNoneItem": false                      -> "none"     -> /q not-a-choice
      "choicesMin": 5, "choicesMax": 9, "choicesStep": 2 -> 7  -> fits
      "choicesMin": 5, "choicesMax": 9, "choicesStep": 2 -> 6  -> /q not-a-choice
      "choicesMin": 5, "choicesMax": 9           -> "a"        -> fits
      "choicesMin": 5, "choicesMax": 9, "choicesStep": 0.5 -> 6 -> fits
      "choicesMin": 5, "choicesMax": 9, "choicesStep": 0.5 -> 5.5 -> /q not-a-choice
      "choicesMax": 2                            -> 0          -> fits
      "choicesMin": 2, "choicesMax": 2           -> 2          -> /q not-a-choice
      """)
  void specialAndGeneratedChoicesCountToo(String properties, String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"dropdown\", \"choices\": [\"a\"], " + properties, answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["a"]                -> fits
      ["c", "a", "b"]      -> fits
      []                   -> fits
      "a"                  -> /q wrong-type
      {"a": true}          -> /q wrong-type
      null                 -> /q null-answer
      ["d"]                -> /q/0 not-a-choice
      ["a", null]          -> /q/1 not-a-choice
      ["a", ["b"]]         -> /q/1 not-a-choice
      ["a", "a"]           -> /q/1 repeated-choice
      ["none"]             -> fits
      ["none", "a"]        -> /q exclusive-choice
      ["x"]                -> fits
      ["x", "a"]           -> /q exclusive-choice
      """)
  void aCheckboxAnswerIsAListOfDifferentChoices(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "checkbox", "choices": ["a", "b", "c", {"value": "x", "isExclusive": true}],
        "showNoneItem": true""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ["a"]                -> /q too-few-choices
      ["a", "b"]           -> fits
      ["a", "b", "c"]      -> fits
      ["a", "b", "c", "d"] -> /q too-many-choices
      ["none"]             -> fits
      []                   -> /q required
      """)
  void aCheckboxAnswerHasAsManyChoicesAsAllowed(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "checkbox", "choices": ["a", "b", "c", "d"], "minSelectedChoices": 2,
        "maxSelectedChoices": 3, "showNoneItem": true""",
            answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      `"type": "boolean"`                                          -> true    -> fits
      `"type": "boolean"`                                          -> false   -> fits
      `"type": "boolean"`                                          -> "true"  -> fits
      `"type": "boolean"`                                          -> 1       -> /q not-a-choice
      `"type": "boolean"`                                          -> "yes"   -> /q not-a-choice
      `"type": "boolean"`                                          -> []      -> /q not-a-choice
      `"type": "boolean", "isRequired": true`                      -> false   -> fits
      `"type": "boolean", "valueTrue": "yes"`                      -> "yes"   -> fits
      `"type": "boolean", "valueTrue": "yes"`                      -> false   -> fits
      `"type": "boolean", "valueTrue": "yes"`                      -> true    -> /q not-a-choice
      `"type": "boolean", "valueTrue": 1, "valueFalse": 0`         -> 0       -> fits
      """)
  void aBooleanAnswerIsOneOfItsTwoValues(String question, String answer, String issues) {
    assertThat(Given.issuesOf(question, answer), is(Given.list(issues)));
  }
}
