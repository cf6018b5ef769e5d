package surely.form.condition;

/**
 * What can be said of a condition. A browser clears the answers of hidden questions as it sends
 * them, so that a condition that read one of them cannot be told afterwards; nor can one that
 * compares with "today" where two time zones have different dates.
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
