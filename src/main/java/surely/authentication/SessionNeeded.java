package surely.authentication;

import surely.problem.ProblemException;

/** 403: no API token may do this. */
public class SessionNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  public SessionNeeded() {
    super("session-needed", "No API token may do this. Log in, and use the token of the session.");
  }
}
