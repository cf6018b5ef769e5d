package surely.card;

import surely.problem.ProblemException;

class TooManyWrongCodes extends ProblemException {
  private static final long serialVersionUID = 1;
  private final long seconds;

  TooManyWrongCodes(long seconds) {
    super("too-many-wrong-codes", "Too many codes that no card has. Try again in " + (seconds == 1 ? "a second." : seconds + " seconds."));
    this.seconds = seconds;
  }

  @Override public long retryAfter() {
    return seconds;
  }
}
