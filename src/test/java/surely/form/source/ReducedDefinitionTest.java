package surely.form.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.form.Form;
import surely.form.Given;
import surely.form.ReducedDefinition;

/** A definition is reduced to its supported parts. */
class ReducedDefinitionTest {

  private static final String TEXT = "{\"type\": \"text\", \"name\": \"t\"}";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"type": "file", "name": "a"}, {"type": "text", "name": "b", "visibleIf": "{a} notempty", \
        "title": "B"} \
          -> {"type": "text", "name": "b", "title": "B"} \
          -> /elements/0 unsupported-type, /elements/1/visibleIf unknown-name
      {"type": "text", "name": "a", "bindings": {"x": "y"}} \
          -> {"type": "text", "name": "a"} \
          -> /elements/0/bindings unsupported-property
      {"type": "dropdown", "name": "a", "choicesByUrl": {"url": "x"}}, \
      {"type": "html", "name": "h", "html": "<script>"} \
          -> \
          -> /elements/0 unsupported-property, /elements/1 unsafe-html
      {"type": "panel", "name": "p", "elements": [{"type": "signaturepad", "name": "a"}, \
        {"type": "text", "name": "b"}]} \
          -> {"type": "panel", "name": "p", "elements": [{"type": "text", "name": "b"}]} \
          -> /elements/0/elements/0 unsupported-type
      {"type": "paneldynamic", "name": "p", "templateElements": [{"type": "file", "name": "a"}]} \
          -> \
          -> /elements/0/templateElements/0 unsupported-type
      {"type": "expression", "name": "e", "expression": "no()"}, \
      {"type": "expression", "name": "f", "expression": "{e} + 1"} \
          -> \
          -> /elements/0 wrong-expression, /elements/1 unknown-name
      {"type": "text", "name": "a", "validators": [{"type": "mine"}, {"type": "email"}]} \
          -> {"type": "text", "name": "a", "validators": [{"type": "email"}]} \
          -> /elements/0/validators/0 unsupported-validator
      """)
  void whatIsUnsupportedGoesWithWhatReadsIt(String elements, String left, String out) {
    ReducedDefinition reduced =
        Form.reduced(Given.json("{\"elements\": [" + elements + ", " + TEXT + "]}"));
    assertThat(
        reduced.definition(),
        is(Given.json("{\"elements\": [" + (left == null ? "" : left + ", ") + TEXT + "]}")));
    assertThat(Given.brief(reduced.leftOut()), is(Given.list(out)));
    assertThat(Given.issuesOf(reduced.definition()), is(Given.list("fits")));
  }

  @Test
  void whatIsLeftOutOfTheSurveyItselfIsNamed() {
    ReducedDefinition reduced =
        Form.reduced(
            Given.json(
                """
        {"navigateToUrl": "https://example.org",
          "calculatedValues": [{"name": "v", "expression": "no()"}],
         "elements": [{"type": "text", "name": "t", "requiredIf": "{v} = 1"}]}"""));
    assertThat(
        Given.brief(reduced.leftOut()),
        is(
            Given.list(
                "/navigateToUrl foreign-address, /calculatedValues/0 wrong-expression, "
                    + "/elements/0/requiredIf unknown-name")));
    assertThat(
        reduced.definition(),
        is(Given.json("{\"calculatedValues\": [], \"elements\": [" + TEXT + "]}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"text\", \"name\": \"t\"}",
        "{\"type\": \"file\", \"name\": \"t\"}",
        "{\"type\": \"file\", \"name\": \"f\"}, "
            + "{\"type\": \"rating\", \"name\": \"r\", \"rateMax\": -1}"
      })
  void nothingIsLeftOutIfAllIsSupportedOrNothingWouldBeLeftOrMoreIsWrong(String elements) {
    assertThat(Form.reduced(Given.json("{\"elements\": [" + elements + "]}")), is(nullValue()));
  }
}
