package surely.session;

import surely.problem.ProblemException;

/** 429: too many log-ins have failed, for this account and address or from this address. */
class TooManyFailedLogIns extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyFailedLogIns(long seconds) {
    super("too-many-failures", "Too many failed log-ins. " + tryAgainIn(seconds), seconds);
  }
}
