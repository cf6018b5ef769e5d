package surely.expression;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;

/**
 * The pages' expressions (src/main/webapp/expression/expression.js) in a real browser. They have
 * survey-core's results, except for each {@link ExpressionDifference}. They refuse what the server
 * refuses, at the same position.
 */
@ExtendWith(ArquillianExtension.class)
class ExpressionEngineIT {

  private static final int AT_ONCE = 500;
  private static final String SCRIPT =
      """
      import('/expression/expression.js').then(({ExpressionError, find, parse}) => {
        const encoded = value => {
          if (value === undefined || value === null) return null;
          if (value instanceof Date && isNaN(value)) return {$: 'invalid date'};
          if (value instanceof Date) return {$date: value.toISOString().slice(0, -1)};
          if (typeof value === 'number' && !Number.isFinite(value)) return {$: String(value)};
          if (Array.isArray(value)) return value.map(encoded);
          if (typeof value !== 'object') return value;
          return Object.fromEntries(
            Object.entries(value).map(([name, item]) => [name, encoded(item)]));
        };
        return %s.map(([expression, values]) => {
          try {
            const context = {find: name => find(values, name), now: () => new Date('%s')};
            return {refusedAt: -1, result: encoded(parse(expression).value(context))};
          } catch (e) {
            if (e instanceof ExpressionError) return {refusedAt: e.position, error: 'refused'};
            throw e;
          }
        });
      })""";

  private final List<ExpressionCase> cases = ExpressionCase.all();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void expressionsComeOutAsInSurveyCoreAndAreRefusedAsByTheServer() {
    try (Browser browser = Browser.open()) {
      browser.livesIn("UTC");
      browser.go("/login");
      for (int i = 0; i < cases.size(); i += AT_ONCE) {
        compare(cases.subList(i, Math.min(i + AT_ONCE, cases.size())), browser);
      }
    }
    System.out.println(
        cases.size()
            + " expressions compared in a browser, "
            + wrong.size()
            + " come out otherwise");
    assertThat(String.join("\n", wrong), wrong, empty());
  }

  private void compare(List<ExpressionCase> some, Browser browser) {
    var given = Json.createArrayBuilder();
    some.forEach(
        one -> given.add(Json.createArrayBuilder().add(one.expression()).add(one.values())));
    List<JsonObject> results =
        browser
            .evaluate(SCRIPT.formatted(given.build(), ExpressionCase.NOW))
            .asJsonArray()
            .getValuesAs(JsonObject.class);
    for (int i = 0; i < some.size(); i++) {
      compare(
          some.get(i), ExpressionCase.outcome(results.get(i)), results.get(i).getInt("refusedAt"));
    }
  }

  private void compare(ExpressionCase one, Object actual, int refusedAt) {
    if (!one.expected().equals(actual) && ExpressionDifference.of(one, actual) == null) {
      wrong.add(
          one.expression()
              + " with "
              + one.values()
              + "\n    expected "
              + one.expected()
              + "\n    but got  "
              + actual);
    }
    if (refusedAt != one.refusedAt()) {
      wrong.add(
          one.expression()
              + "\n    is refused at "
              + refusedAt
              + ", by the server at "
              + one.refusedAt());
    }
  }
}
