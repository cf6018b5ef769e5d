package surely.survey.policy;

import surely.problem.ProblemException;

/** 409: the survey has reached its limit of responses. */
public class SurveyFull extends ProblemException {
  private static final long serialVersionUID = 1;

  public SurveyFull() {
    super("survey-full", "The survey has reached its limit of responses. Yours was not stored.");
  }
}
