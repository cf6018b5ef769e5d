package surely.survey;

import surely.problem.ProblemException;

/** 429: the member has created a survey within the cool-down. */
class SurveyCreatedRecently extends ProblemException {
  private static final long serialVersionUID = 1;

  SurveyCreatedRecently(long seconds) {
    super(
        "survey-created-recently",
        "You have just created a survey. Wait "
            + seconds
            + " seconds, or send an Idempotency-Key to create another one now. "
            + "No points were taken.",
        seconds);
  }
}
