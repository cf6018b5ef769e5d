package surely.progress;

import surely.problem.ProblemException;

/** 404: no progress is saved under this id, or it belongs to another member. */
class ProgressNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  ProgressNotFound() {
    super(
        "not-found",
        "No progress is saved under this id; perhaps the response has been submitted.");
  }
}
