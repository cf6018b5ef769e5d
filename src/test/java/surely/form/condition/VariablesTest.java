package surely.form.condition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;

/** Values that a page gives to a form from outside and that the server does not know. */
class VariablesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      {"source": "web", "n": 1, "on": true, "no": null} -> fits
      {"Source": "web"}          -> fits
      {"other": "web"}           -> /elements/0/visibleIf unknown-name
      ["source"]                 -> /variables wrong-type, /elements/0/visibleIf unknown-name
      {"source": {"a": 1}}       -> /variables/source wrong-type
      {"source": 1, "SOURCE": 2} -> /variables/SOURCE duplicate-name
      {"source": 1, "Q": 2}      -> /variables/Q duplicate-name
      {"source": 1, "c": 2}      -> /variables/c duplicate-name
      {"source": 1, "{x}": 2}    -> /variables/{x} wrong-name
      {"source": 1, "": 2}       -> /variables/ wrong-name
      """)
  void aDefinitionDeclaresThem(String variables, String issues) {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"variables": %s, "calculatedValues": [{"name": "c", "expression": "1"}],
         "elements": [{"type": "text", "name": "q", "visibleIf": "{source} = 'web'"}]}"""
                    .formatted(variables))),
        is(Given.list(issues)));
  }

  @Test
  void whatDependsOnThemIsNeitherRequiredNorRefused() {
    Form form =
        Form.of(
            Given.json(
                """
        {"variables": {"source": "web"}, "calculatedValues": [{"name": "from",
          "expression": "{source}", "includeIntoResult": true}],
         "elements": [{"type": "text", "name": "a", "visibleIf": "{source} = 'web'",
           "isRequired": true}, {"type": "text", "name": "b"},
          {"type": "expression", "name": "e", "expression": "{SOURCE} + {b}"},
          {"type": "text", "name": "c", "requiredIf": "{e} = 'webx'"},
          {"type": "text", "name": "d", "requiredIf": "{b} = 'x' or {source} = 'web'"}]}"""));
    assertThat(form.check(Given.json("{}")), is(empty()));
    assertThat(
        form.check(Given.json("{\"a\": \"x\", \"e\": \"anything\", \"from\": \"mail\"}")),
        is(empty()));
    assertThat(
        Given.brief(form.check(Given.json("{\"b\": \"x\", \"e\": \"mailx\"}"))),
        contains("/d required"));
  }
}
