package surely.token;

import surely.problem.ProblemException;

/** 401: the session of the request has ended since the request came in. */
class SessionEnded extends ProblemException {
  private static final long serialVersionUID = 1;

  SessionEnded() {
    super("log-in-needed", "Your session has just ended. Log in again; nothing was created.");
  }
}
