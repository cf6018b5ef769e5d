package surely.quota;

import surely.problem.ProblemException;

/** 429: the client or member has stored as much today as a day allows. */
public class TooMuchSaved extends ProblemException {
  private static final long serialVersionUID = 1;

  TooMuchSaved(long mebibytes, long seconds) {
    super(
        "too-much-saved",
        "The limit for a day is "
            + mebibytes
            + " MiB, until midnight UTC. Nothing was stored this time. "
            + tryAgainIn(seconds),
        seconds);
  }
}
