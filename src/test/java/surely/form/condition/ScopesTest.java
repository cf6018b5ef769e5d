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

/**
 * Which names expressions may use. Their values are compared with survey-core's in {@link
 * surely.form.conformance}.
 */
class ScopesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      sumInArray({p}, 'x', {k} = 'a')     -> fits
      sumInArray({p}, 'x', '{k} = 1')     -> fits
      1 + iif({p} empty, 0, maxInArray({p}, 'x', 'k', {K} = 'a')) -> fits
      countInArray({m}, 'c', {d} > {top}) -> fits
      sumInArray({p}, 'x', {d} = 'a')     -> /elements/3/expression unknown-name
      sumInArray({nosuch}, 'x', {k} = 'a') \
          -> /elements/3/expression unknown-name, /elements/3/expression unknown-name
      {k} + 1                             -> /elements/3/expression unknown-name
      """)
  void aFilterOfRowsMayReadTheirColumns(String expression, String issues) {
    assertThat(
        Given.issuesOf(
            Given.json(
                """
        {"elements": [{"type": "text", "name": "top"},
         {"type": "paneldynamic", "name": "p",
           "templateElements": [{"type": "text", "name": "k"}, {"type": "text", "name": "x"}]},
         {"type": "matrixdropdown", "name": "m", "rows": ["r"],
           "columns": [{"name": "c", "cellType": "text"}, {"name": "d", "cellType": "text"}]},
         {"type": "expression", "name": "e", "expression": "%s"}]}"""
                    .formatted(expression))),
        is(Given.list(issues)));
  }

  @Test
  void pagesWithoutANameAreCountedButForNamesThatOthersHave() {
    Form form =
        Form.of(
            Given.json(
                """
        {"triggers": [{"type": "visible", "expression": "{a} = 'yes'", "pages": ["page3"]}],
         "pages": [{"elements": [{"type": "text", "name": "a"}]},
           {"name": "page2", "elements": [{"type": "text", "name": "b"}]},
          {"elements": [{"type": "text", "name": "c", "isRequired": true}]}]}"""));
    assertThat(form.check(Given.json("{\"a\": \"no\"}")), empty());
    assertThat(Given.brief(form.check(Given.json("{\"a\": \"yes\"}"))), contains("/c required"));
  }
}
