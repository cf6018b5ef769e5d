package surely.card.code;

import surely.problem.ProblemException;

/** 429: the member or the address has tried too many wrong codes. */
public class TooManyWrongCodes extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyWrongCodes(long seconds) {
    super("too-many-wrong-codes", "Too many wrong codes. " + tryAgainIn(seconds), seconds);
  }
}
