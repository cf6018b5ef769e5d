package surely.survey;

import surely.problem.ProblemException;

class SurveyNotDraft extends ProblemException {
  private static final long serialVersionUID = 1;

  SurveyNotDraft() {
    super(
        "survey-not-draft",
        "The survey has been opened, so this can't be done any more. Create a new one instead.");
  }
}
