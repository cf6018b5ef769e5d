package surely.member;

import surely.problem.ProblemException;

class TooManySignUps extends ProblemException {
  private static final long serialVersionUID = 1;
  private final long seconds;

  TooManySignUps(long seconds) {
    super("too-many-sign-ups", "Too many sign-ups from your network. Try again in " + (seconds == 1 ? "a second." : seconds + " seconds."));
    this.seconds = seconds;
  }

  @Override public long retryAfter() {
    return seconds;
  }
}
