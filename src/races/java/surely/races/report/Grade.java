package surely.races.report;

import java.util.List;
import surely.races.Expectations;
import surely.races.Result;
import surely.races.Symptom;

/**
 * How a group of cells is shown: by the worst of them. A symptom that depends on chance is marked
 * as such, whether it was seen this time or not.
 */
enum Grade {
  NONE("–", "#f1f5f9", "#64748b"),
  RIGHT("✓", "#bbf7d0", "#14532d"),
  PERHAPS_ERRORS("(!)", "#fef3c7", "#422006"),
  /** One row, but some client got a wrong answer. */
  ERRORS("!", "url(#errors)", "#422006"),
  PERHAPS_TOO_MANY("(2×)", "#fecaca", "#7f1d1d"),
  TOO_MANY("2×", "#b91c1c", "#ffffff");

  final String sign;
  final String fill;
  final String ink;

  Grade(String sign, String fill, String ink) {
    this.sign = sign;
    this.fill = fill;
    this.ink = ink;
  }

  static Grade of(List<Result> results) {
    if (results.isEmpty()) return NONE;
    if (shows(results, Symptom.EXTRA_ROWS)) return TOO_MANY;
    if (mayShow(results, Symptom.EXTRA_ROWS)) return PERHAPS_TOO_MANY;
    if (shows(results, Symptom.WRONG_ANSWERS)) return ERRORS;
    return mayShow(results, Symptom.WRONG_ANSWERS) ? PERHAPS_ERRORS : RIGHT;
  }

  private static boolean shows(List<Result> results, Symptom symptom) {
    return results.stream()
        .anyMatch(
            result -> result.of(symptom) > 0 && !Expectations.of(result.cell).leavesOpen(symptom));
  }

  private static boolean mayShow(List<Result> results, Symptom symptom) {
    return results.stream().anyMatch(result -> Expectations.of(result.cell).leavesOpen(symptom));
  }
}
