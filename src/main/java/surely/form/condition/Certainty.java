package surely.form.condition;

/**
 * Whether a condition held in the respondent's browser, as far as the server can tell from the
 * answers. MAYBE: the condition reads an answer that the browser may have cleared because its
 * question was hidden, or it reads the date or time and the respondent's clock decides.
 *
 * <p>See also {@link surely.expression.Outcome} (whether an expression is true if some values are
 * unknown) and {@link surely.expression.evaluation.Unknown} (one such value).
 */
public enum Certainty {
  YES,
  MAYBE,
  NO;

  static Certainty of(boolean yes) {
    return yes ? YES : NO;
  }

  public Certainty and(Certainty other) {
    return this == NO || other == NO ? NO : this == YES ? other : MAYBE;
  }

  public Certainty or(Certainty other) {
    return this == YES || other == YES ? YES : this == NO ? other : MAYBE;
  }

  public boolean isPossible() {
    return this != NO;
  }
}
