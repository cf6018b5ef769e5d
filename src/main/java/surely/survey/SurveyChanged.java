package surely.survey;

import surely.problem.ProblemException;

/** 412: the survey has changed since the client read it. */
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
