package surely.tracker;

import surely.problem.ProblemException;

/** 404: the member has no tracker of this type. */
class TrackerNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  TrackerNotFound() {
    super("not-found", "You have no tracker of this type.");
  }
}
