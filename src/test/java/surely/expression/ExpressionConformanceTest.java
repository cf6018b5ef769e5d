package surely.expression;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Surely evaluates thousands of expressions as the real survey-core did (src/test/conformance). */
class ExpressionConformanceTest {

  private static final List<ExpressionCase> CASES = ExpressionCase.all();

  @Test
  void expressionsComeOutAsInSurveyCore() {
    List<String> wrong = new ArrayList<>();
    for (ExpressionCase c : CASES) {
      Object actual = c.evaluated();
      if (!c.expected().equals(actual) && ExpressionDifference.of(c, actual) == null) {
        wrong.add(
            c.expression()
                + " with "
                + c.values()
                + "\n    expected "
                + c.expected()
                + "\n    but got  "
                + actual);
      }
    }
    System.out.println(
        CASES.size()
            + " expressions compared with survey-core, "
            + wrong.size()
            + " come out otherwise");
    assertThat(String.join("\n", wrong), wrong, empty());
    assertThat(CASES.size(), greaterThanOrEqualTo(5000));
  }

  @Test
  void everyDifferenceIsStillOne() {
    Set<ExpressionDifference> stale = EnumSet.allOf(ExpressionDifference.class);
    for (ExpressionCase c : CASES) {
      Object actual = c.evaluated();
      if (!c.expected().equals(actual)) {
        stale.remove(ExpressionDifference.of(c, actual));
      }
    }
    assertThat(stale, empty());
  }
}
