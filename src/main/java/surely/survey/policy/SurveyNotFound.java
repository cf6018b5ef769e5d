package surely.survey.policy;

import surely.problem.ProblemException;

/** 404: the survey does not exist or belongs to somebody else. */
public class SurveyNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  public SurveyNotFound() {
    super("not-found", "There is no such survey, or it is not yours.");
  }
}
