package surely.form.condition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;
import surely.form.conformance.FormCase;

/**
 * Conditions show, enable and require questions; answers to hidden questions are cleared or kept.
 */
class ConditionsTest {

  private static final String CHAIN =
      """
      {%s "elements": [{"type": "radiogroup", "name": "a", "choices": [1, 2]},
       {"type": "text", "name": "b", "visibleIf": "{a} = 1", "isRequired": true},
       {"type": "panel", "name": "p", "visibleIf": "{b} = 'x'",
         "elements": [{"type": "text", "name": "c", "isRequired": true}]}]}""";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {}                              -> fits
      {"a": 1}                        -> /b required
      {"a": 1, "b": "y"}              -> fits
      {"a": 1, "b": "x"}              -> /c required
      {"a": 1, "b": "x", "c": "z"}    -> fits
      {"a": 1, "b": "y", "c": "z"}    -> /c hidden-question
      {"a": 2, "b": "y"}              -> /b hidden-question
      """)
  void whatIsRequiredIsRequiredOnlyWhereItIsShown(String answers, String issues) {
    assertThat(issues(CHAIN.formatted(""), answers), is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {h.length} >= 2 or {r} > 1   -> /q required
      {r} > 1 or {h} = ['x']       -> /q required
      {h} = ['x'] and {r} > 1      -> fits
      {h} = ['x'] and {r} < 1      -> fits
      {h} or {r} > 1               -> fits
      """)
  void aHiddenAnswerLeavesOpenOnlyWhatDependsOnIt(String requiredIf, String issues) {
    String definition =
        """
        {"elements": [{"type": "boolean", "name": "a"},
          {"type": "checkbox", "name": "h", "choices": ["x", "y"], "visibleIf": "{a} = true"},
          {"type": "text", "name": "r", "inputType": "number"},
          {"type": "text", "name": "q", "requiredIf": "%s"}]}""";
    assertThat(issues(definition.formatted(requiredIf), "{\"r\": 5}"), is(Given.list(issues)));
  }

  @Test
  void whatAClearedAnswerShowedMayHaveBeenShown() {
    assertThat(issues(CHAIN.formatted(""), "{\"a\": 2, \"c\": \"z\"}"), empty());
    assertThat(
        issues(CHAIN.formatted("\"clearInvisibleValues\": \"none\","), "{\"a\": 2, \"c\": 7}"),
        contains("/c wrong-type"));
    assertThat(
        issues(
            CHAIN.formatted("\"clearInvisibleValues\": \"onHidden\","), "{\"a\": 2, \"c\": \"z\"}"),
        contains("/c hidden-question"));
  }

  @Test
  void hiddenAnswersThatAreNeverClearedMustOnlyBeAnswers() {
    String definition =
        """
        {"clearInvisibleValues": "none", "elements": [{"type": "boolean", "name": "a"},
         {"type": "text", "name": "b", "inputType": "email", "visibleIf": "{a} = true"}]}""";
    assertThat(issues(definition, "{\"a\": false, \"b\": \"no address\"}"), empty());
    assertThat(
        issues(definition, "{\"a\": true, \"b\": \"no address\"}"), contains("/b wrong-format"));
    assertThat(issues(definition, "{\"a\": false, \"b\": 5}"), contains("/b wrong-type"));
  }

  @Test
  void whatIsReadOnlyIsNotRequired() {
    String definition =
        """
        {"elements": [{"type": "boolean", "name": "a"},
          {"type": "text", "name": "b", "enableIf": "{a} = true", "isRequired": true}]}""";
    assertThat(issues(definition, "{\"a\": false}"), empty());
    assertThat(issues(definition, "{\"a\": true}"), contains("/b required"));
  }

  @Test
  void circlesOfConditionsComeToAnEnd() {
    String definition =
        """
        {"calculatedValues": [{"name": "x", "expression": "{y} + 1"},
          {"name": "y", "expression": "{x} + 1"}], "elements": [
         {"type": "text", "name": "a", "visibleIf": "{b} empty or {x} > 0", "isRequired": true},
         {"type": "text", "name": "b", "visibleIf": "{a} empty", "isRequired": true},
         {"type": "expression", "name": "e", "expression": "{e} + 1"}]}""";
    assertThat(issues(definition, "{\"a\": \"x\"}"), empty());
  }

  @Test
  void computedValuesThatReadEachOtherCostNoMoreThanTheyAre() {
    String values =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "{\"name\": \"v%d\", \"expression\": \"{v%d} + {v%d}\"}".formatted(i + 1, i, i))
            .collect(Collectors.joining(","));
    assertThat(
        issues(
            "{\"calculatedValues\": [{\"name\": \"v0\", \"expression\": \"1\"}, "
                + values
                + "], "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\", "
                + "\"visibleIf\": \"{v200} > 0\"}]}",
            "{\"q\": \"x\"}"),
        empty());
  }

  @Test
  void computedValuesThatWaitForOneAnotherDoNotExhaustTheStack() {
    String nested = "iif(true, ".repeat(45) + "{v%d}" + ", 0)".repeat(45);
    String values =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    "{\"name\": \"v%d\", \"expression\": \"".formatted(i)
                        + nested.formatted(i + 1)
                        + "\"}")
            .collect(Collectors.joining(","));
    assertThat(
        issues(
            "{\"calculatedValues\": ["
                + values
                + ", {\"name\": \"v400\", \"expression\": \"1\"}], "
                + "\"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}",
            "{\"q\": \"x\"}"),
        empty());
  }

  @Test
  void whatConditionsCostTogetherIsBounded() {
    String numbers =
        IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String asked =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    ", {\"type\": \"text\", \"name\": \"q%d\", \"visibleIf\": \"{a} allof {b}\"}"
                        .formatted(i))
            .collect(Collectors.joining());
    String definition =
        """
        {"elements": [{"type": "checkbox", "name": "a", "choices": [%1$s]},
          {"type": "checkbox", "name": "b", "choices": [%1$s]}%2$s]}"""
            .formatted(numbers, asked);
    assertThat(
        issues(definition, "{\"a\": [%1$s], \"b\": [%1$s]}".formatted(numbers)),
        contains("too-much"));
    assertThat(issues(definition, "{\"a\": [1, 2, 3], \"b\": [1, 2]}"), empty());
  }

  @Test
  void aComputedValueOfAClearedAnswerMayHaveShownAQuestion() {
    String definition =
        """
        {"calculatedValues": [{"name": "s", "expression": "{b} + 1"}],
          "elements": [{"type": "boolean", "name": "a"},
         {"type": "text", "name": "b", "inputType": "number", "visibleIf": "{a} = true"},
         {"type": "text", "name": "c", "visibleIf": "{s} > 5"}]}""";
    assertThat(issues(definition, "{\"a\": false, \"c\": \"x\"}"), empty());
    assertThat(issues(definition, "{\"a\": true, \"c\": \"x\"}"), contains("/c hidden-question"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      ^\\\\d{3}-(\\\\d{4}){2}$           -> fits
      ^.{1,255}@.{1,255}$        -> fits
      ((a{100}){100}){100}       -> too-long
      (?:x{0,1000}){1,1000}      -> too-long
      (a)\\\\1                    -> unsupported-regex
      a(?=b)                     -> unsupported-regex
      (                          -> unsupported-regex
      """)
  void aRegexIsOneThatTheEngineCanTake(String regex, String code) {
    String question =
        "\"type\": \"text\", \"validators\": [{\"type\": \"regex\", \"regex\": \"" + regex + "\"}]";
    assertThat(
        Given.issuesOf(Given.question(question)),
        is(code.equals("fits") ? List.of() : List.of("/elements/0/validators/0/regex " + code)));
  }

  @Test
  void aCheckStopsWhereItWouldCostTooMuch() {
    String questions =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    "{\"type\": \"text\", \"name\": \"q%d\", \"visibleIf\": \"{p} empty\"}"
                        .formatted(i))
            .collect(Collectors.joining(","));
    String definition =
        "{\"elements\": [{\"type\": \"paneldynamic\", \"name\": \"p\", "
            + "\"templateElements\": [{\"type\": \"text\", \"name\": \"n\"}]}, "
            + questions
            + "]}";
    String panel = "{\"n\": \"" + "x".repeat(10_000) + "\"}";
    String answers =
        IntStream.range(0, 100)
            .mapToObj(i -> panel)
            .collect(Collectors.joining(",", "{\"p\": [", "]}"));
    assertThat(issues(definition, answers), contains("too-much"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "c"  -> "b"  -> /r not-a-choice
      "a"  -> "b"  -> fits
      "c"  -> "c"  -> fits
      "c"  -> "d"  -> fits
      """)
  void aHiddenChoiceIsNone(String q, String r, String issues) {
    assertThat(
        issues(
            """
        {"elements": [{"type": "radiogroup", "name": "q", "choices": ["a", "b", "c", "d"]},
          {"type": "dropdown", "name": "r",
         "choices": ["a", "b", {"value": "c", "visibleIf": "{q} = 'c'"},
           {"value": "d", "visibleIf": "true"}], "choicesVisibleIf": "{q} <> 'c'"}]}""",
            "{\"q\": " + q + ", \"r\": " + r + "}"),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"low": 5, "high": 5}                                -> fits
      {"low": 5, "high": 4}                                -> /high too-small
      {"high": 4}                                          -> fits
      {"day": "2026-03-29"}                                -> /day too-small
      {"day": "2026-03-30"}                                -> fits
      """)
  void limitsMayBeExpressions(String answers, String issues) {
    assertThat(
        issues(
            """
        {"elements": [{"type": "text", "name": "low", "inputType": "number"},
          {"type": "text", "name": "high", "inputType": "number", "min": "={low}"},
         {"type": "text", "name": "day", "inputType": "date",
           "minValueExpression": "today(2)"}]}""",
            answers),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"a": 2, "e": 5, "s": 3}    -> fits
      {"a": 2}                    -> fits
      {"a": 2, "e": 6}            -> /e computed-differs
      {"a": 2, "s": 4}            -> /s computed-differs
      {"a": 2, "h": 4}            -> /h unknown-question
      {"a": 2, "e": 5.0000000001} -> fits
      {"e": 5}                    -> /e computed-differs
      {"a": 2, "v": "x"}          -> fits
      {"a": 1}                    -> fits
      {"a": 1, "v": "x"}          -> /v hidden-question
      """)
  void whatTheSurveyComputesIsComputedHereToo(String answers, String issues) {
    assertThat(
        issues(
            """
        {"calculatedValues": [{"name": "s", "expression": "{a} + 1", "includeIntoResult": true},
          {"name": "h", "expression": "{s} * 2"}], "elements": [
         {"type": "text", "name": "a", "inputType": "number"},
         {"type": "expression", "name": "e", "expression": "{h} - 1"},
         {"type": "text", "name": "v", "visibleIf": "{e} > 4"}]}""",
            answers),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"a": "no"}             -> fits
      {"a": "yes"}            -> /b required, /c required
      {"a": "over"}           -> /c required
      {"a": "no", "b": 5}     -> /b wrong-type
      """)
  void triggersEndTheSurveyAndLeapOverPages(String answers, String issues) {
    assertThat(
        issues(
            """
        {"triggers": [{"type": "complete", "expression": "{a} = 'no'"},
          {"type": "skip", "expression": "{a} = 'over'", "gotoName": "c"}], "pages": [
         {"elements": [{"type": "text", "name": "a"}]},
         {"elements": [{"type": "text", "name": "b", "isRequired": true}]},
         {"elements": [{"type": "text", "name": "c", "isRequired": true}]}]}""",
            answers),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      c -> {"a": "no"}  -> /c required
      c -> {"a": "yes"} -> /b required, /c required
      b -> {"a": "no"}  -> /b required, /c required
      """)
  void skipTriggersLeaveTheRestOfTheirPageToo(String target, String answers, String issues) {
    assertThat(
        issues(
            """
        {"triggers": [{"type": "skip", "expression": "{a} = 'no'", "gotoName": "%s"}], "pages": [
         {"elements": [{"type": "text", "name": "a"},
           {"type": "text", "name": "b", "isRequired": true}]},
         {"elements": [{"type": "text", "name": "c", "isRequired": true}]}]}"""
                .formatted(target),
            answers),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "type": "numeric", "minValue": 3, "maxValue": 7  -> "5" -> fits
      "type": "numeric", "minValue": 3, "maxValue": 7  -> "8" -> /q too-large
      "type": "numeric"                                -> "five" -> /q wrong-type
      "type": "text", "minLength": 3                   -> "ab" -> /q too-short
      "type": "text", "maxLength": 3                   -> "abcd" -> /q too-long
      "type": "text", "allowDigits": false             -> "a1" -> /q digits-not-allowed
      "type": "email"                                  -> "a@b" -> /q wrong-format
      "type": "regex", "regex": "^[\\u3131-\\ud79d]+$" -> "한국" -> fits
      "type": "regex", "regex": "^\\\\d{3}$"           -> "12" -> /q wrong-format
      "type": "regex", "regex": "^(a+)+$" \
          -> "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" \
          -> /q wrong-format
      "type": "expression", "expression": "{q} <> 'x'" -> "x" -> /q failed-rule
      "type": "expression", "expression": "{q} = 'x'", "notificationType": "warning" -> "y" -> fits
      """)
  void validatorsAddRules(String validator, String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"text\", \"validators\": [{" + validator + "}]", answer),
        is(Given.list(issues)));
  }

  @Test
  void messagesAreInTheAskedForLanguageAndInTheDefinitionsWords() {
    Form form =
        Form.of(
            Given.json(
                """
        {"locale": "ko", "elements": [{"type": "text", "name": "a", "isRequired": true,
          "requiredErrorText": {"default": "Name!", "ko": "이름!"}},
         {"type": "text", "name": "b", "isRequired": true}]}"""));
    assertThat(messages(form, null), contains("이름!", "이 질문에 답해 주세요."));
    assertThat(messages(form, "en-GB"), contains("Name!", "This question needs an answer."));
    assertThat(messages(form, "sw"), contains("Name!", "This question needs an answer."));
  }

  private static List<String> messages(Form form, String locale) {
    return form.check(Given.json("{}"), Instant.EPOCH, locale).stream()
        .map(error -> error.message())
        .toList();
  }

  private static List<String> issues(String definition, String answers) {
    return Given.brief(
        Form.of(Given.json(definition)).check(Given.json(answers), FormCase.NOW, null));
  }
}
