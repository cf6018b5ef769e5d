package surely.survey;

import surely.problem.ProblemException;

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
