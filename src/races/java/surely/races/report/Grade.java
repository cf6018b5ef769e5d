package surely.races.report;

import java.util.List;
import surely.races.Result;
import surely.races.Symptom;

/** How a group of cells is shown: by the worst of them. */
enum Grade {
  NONE("–", "#f1f5f9", "#64748b"),
  RIGHT("✓", "#bbf7d0", "#14532d"),
  /** One row, but somebody was told something wrong. */
  ERRORS("!", "url(#errors)", "#422006"),
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
    if (results.stream().anyMatch(result -> result.of(Symptom.EXTRA_ROWS) > 0)) return TOO_MANY;
    return results.stream().anyMatch(result -> result.of(Symptom.WRONG_ANSWERS) > 0) ? ERRORS : RIGHT;
  }
}
