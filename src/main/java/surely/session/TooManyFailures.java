package surely.session;

import surely.problem.ProblemException;

class TooManyFailures extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyFailures(long seconds) {
    super("too-many-failures", "Too many failed log-ins. " + tryAgainIn(seconds), seconds);
  }
}
