package surely.tracker;

import surely.problem.ProblemException;

class TrackerNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  TrackerNotFound() {
    super("not-found", "You have no tracker of this type.");
  }
}
