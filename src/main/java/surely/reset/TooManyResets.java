package surely.reset;

import surely.problem.ProblemException;

/** 429: too many links were asked for from this client address. */
class TooManyResets extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyResets(long seconds) {
    super(
        "too-many-resets",
        "Too many links for new passwords were asked for from your network. " + tryAgainIn(seconds),
        seconds);
  }
}
