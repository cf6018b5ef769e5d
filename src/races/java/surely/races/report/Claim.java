package surely.races.report;

import java.util.function.Predicate;

/**
 * A sentence of one of the reports, and the run's verdict on it.
 *
 * @param report its number; "InnoDB" for what is said of InnoDB in general
 * @param because what the page adds to the verdict
 * @param cells the evidence
 * @param test whether the cells show what the verdict says
 */
public record Claim(
    String report,
    Text claim,
    Verdict verdict,
    Text because,
    Evidence cells,
    Predicate<Findings> test) {

  /** What became of a claim. */
  public enum Verdict {
    CONFIRMED(new Text("confirmed", "확인됨")),
    PARTLY(new Text("partly true", "절반만 맞음")),
    REFUTED(new Text("refuted", "반박됨"));

    final Text text;

    Verdict(Text text) {
      this.text = text;
    }
  }

  public String english() {
    return report + ": " + claim.english();
  }

  /** Whether the run had the cells that the claim rests on. A short run leaves some out. */
  public boolean wasTested(Findings findings) {
    return cells.isIn(findings);
  }

  public boolean holds(Findings findings) {
    return test.test(findings);
  }

  public String evidence(Findings findings) {
    return cells.words(findings, true);
  }
}
