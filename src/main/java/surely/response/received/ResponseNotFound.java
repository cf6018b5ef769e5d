package surely.response.received;

import surely.problem.ProblemException;

/** 404: the survey has no response with this id. */
class ResponseNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  ResponseNotFound() {
    super("not-found", "The survey has no such response.");
  }
}
