package surely.member.signup;

import surely.problem.ProblemException;

/** 429: too many sign-ups from this client address. */
class TooManySignUps extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManySignUps(long seconds) {
    super(
        "too-many-sign-ups",
        "Too many sign-ups from your network. " + tryAgainIn(seconds),
        seconds);
  }
}
