package surely.tracker;

import surely.problem.ProblemException;

/** 409: the member has as many trackers as a member may have. */
class TooManyTrackers extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyTrackers(long most) {
    super(
        "too-many-trackers",
        "A member has at most "
            + most
            + " trackers. Delete one that you no longer need; nothing was stored.");
  }
}
