package surely.survey.policy;

import surely.problem.ProblemException;

/** 401: only members answer this survey. */
public class LogInNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  public LogInNeeded() {
    super("log-in-needed", "Only members can answer this survey. Log in, then ask again.");
  }
}
