package surely.form.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Surely judges thousands of answers as the real survey-core did (src/test/conformance). {@link
 * FormDifference} lists the differences. A listed difference that no longer occurs fails the test,
 * too.
 */
class FormConformanceTest {

  private static final List<FormCase> CASES = FormCase.all();
  private static final List<Deviation> DEVIATIONS =
      CASES.stream().flatMap(c -> Deviation.of(c).stream()).toList();

  @Test
  void answersAreJudgedAsBySurveyCore() {
    List<Deviation> wrong = new ArrayList<>();
    Map<FormDifference, Integer> explained = new EnumMap<>(FormDifference.class);
    for (Deviation deviation : DEVIATIONS) {
      FormDifference difference = FormDifference.of(deviation);
      if (difference == null) {
        wrong.add(deviation);
      } else {
        explained.merge(difference, 1, Integer::sum);
      }
    }
    System.out.println(
        CASES.size()
            + " sets of answers compared with survey-core, "
            + wrong.size()
            + " judged otherwise; on purpose: "
            + explained);
    assertThat(wrong, empty());
    assertThat(explained.keySet(), is(EnumSet.allOf(FormDifference.class)));
    assertThat(CASES.size(), greaterThanOrEqualTo(4500));
  }
}
