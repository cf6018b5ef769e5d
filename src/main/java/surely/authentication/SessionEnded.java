package surely.authentication;

import surely.problem.ProblemException;

/** 401: the session of the request has ended since the request came in. */
public class SessionEnded extends ProblemException {
  private static final long serialVersionUID = 1;

  public SessionEnded() {
    super("log-in-needed", "Your session has just ended. Log in again; nothing was changed.");
  }
}
