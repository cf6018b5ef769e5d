package surely.session;

import surely.problem.ProblemException;

class TooManyFailures extends ProblemException {
  private static final long serialVersionUID = 1;
  private final long seconds;

  TooManyFailures(long seconds) {
    super("too-many-failures", "Too many failed log-ins. Try again in " + (seconds == 1 ? "a second." : seconds + " seconds."));
    this.seconds = seconds;
  }

  @Override public long retryAfter() {
    return seconds;
  }
}
