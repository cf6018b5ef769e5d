package surely.session;

import surely.problem.ProblemException;

/** 429: too many log-ins have failed, for this account and address or from this address. */
class TooManyFailures extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyFailures(long seconds) {
    super("too-many-failures", "Too many failed log-ins. " + tryAgainIn(seconds), seconds);
  }
}
