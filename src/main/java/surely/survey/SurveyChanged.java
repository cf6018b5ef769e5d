package surely.survey;

import surely.problem.ProblemException;

class SurveyChanged extends ProblemException {
  private static final long serialVersionUID = 1;

  SurveyChanged(int version) {
    super(
        "survey-changed",
        "The survey has changed since you read it; its ETag is \""
            + version
            + "\" now. Nothing was changed.");
  }
}
