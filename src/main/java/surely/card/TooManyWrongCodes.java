package surely.card;

import surely.problem.ProblemException;

class TooManyWrongCodes extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyWrongCodes(long seconds) {
    super("too-many-wrong-codes", "Too many wrong codes. " + tryAgainIn(seconds), seconds);
  }
}
