package surely.survey.policy;

import surely.problem.ProblemException;

/** 409: the survey has been opened, and only drafts can be changed. */
public class SurveyNotDraft extends ProblemException {
  private static final long serialVersionUID = 1;

  public SurveyNotDraft() {
    super(
        "survey-not-draft",
        "The survey has been opened, so this can't be done any more. Create a new one instead.");
  }
}
