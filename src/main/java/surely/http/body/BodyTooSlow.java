package surely.http.body;

import surely.problem.ProblemException;

/** 408: the body did not arrive before the deadline. */
class BodyTooSlow extends ProblemException {
  private static final long serialVersionUID = 1;

  BodyTooSlow() {
    super(
        "body-too-slow",
        "The body did not arrive in time. Send it again, faster or in smaller parts.",
        1);
  }
}
