package surely.response;

import surely.problem.ProblemException;

class AlreadyResponded extends ProblemException {
  private static final long serialVersionUID = 1;

  AlreadyResponded() {
    super(
        "already-responded",
        "You have already responded to this survey. Your first response is stored.");
  }
}
