package surely.form;

/**
 * What can be said of a condition. A browser clears the answers of hidden questions as it sends them, so that a condition that read one of
 * them cannot be told afterwards; nor can one that compares with "today" where two time zones have different dates.
 */
enum Tri {
  YES, MAYBE, NO;

  static Tri of(boolean yes) {
    return yes ? YES : NO;
  }

  Tri and(Tri other) {
    return this == NO || other == NO ? NO : this == YES ? other : MAYBE;
  }

  Tri or(Tri other) {
    return this == YES || other == YES ? YES : this == NO ? other : MAYBE;
  }

  boolean isPossible() {
    return this != NO;
  }
}
