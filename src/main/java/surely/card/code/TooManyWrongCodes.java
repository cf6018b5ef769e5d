package surely.card.code;

import surely.problem.ProblemException;

public class TooManyWrongCodes extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyWrongCodes(long seconds) {
    super("too-many-wrong-codes", "Too many wrong codes. " + tryAgainIn(seconds), seconds);
  }
}
