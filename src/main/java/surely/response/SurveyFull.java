package surely.response;

import surely.problem.ProblemException;

class SurveyFull extends ProblemException {
  private static final long serialVersionUID = 1;

  SurveyFull() {
    super("survey-full", "The survey has reached its limit of responses. Yours was not stored.");
  }
}
