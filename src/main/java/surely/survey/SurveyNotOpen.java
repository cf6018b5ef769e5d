package surely.survey;

import surely.problem.ProblemException;

class SurveyNotOpen extends ProblemException {
  private static final long serialVersionUID = 1;

  SurveyNotOpen(String state) {
    super("survey-not-open", state.equals(Survey.DRAFT) ? "The survey has not been opened yet." : "The survey is closed.");
  }
}
