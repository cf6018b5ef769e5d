package surely.survey.policy;

import surely.problem.ProblemException;

/** 409: the respondent has already responded to this survey. */
public class AlreadyResponded extends ProblemException {
  private static final long serialVersionUID = 1;

  public AlreadyResponded() {
    super(
        "already-responded",
        "You have already responded to this survey. Your first response is stored.");
  }
}
