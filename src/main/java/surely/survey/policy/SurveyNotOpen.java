package surely.survey.policy;

import surely.problem.ProblemException;

/** 409: the survey takes no responses at the moment. */
public class SurveyNotOpen extends ProblemException {
  private static final long serialVersionUID = 1;

  private SurveyNotOpen(String detail) {
    this("survey-not-open", detail);
  }

  private SurveyNotOpen(String type, String detail) {
    super(type, detail);
  }

  public static SurveyNotOpen draft() {
    return new SurveyNotOpen("The survey has not been opened yet.");
  }

  public static SurveyNotOpen closed() {
    return new SurveyNotOpen("The survey is closed.");
  }

  static SurveyNotOpen paused() {
    return new SurveyNotOpen("survey-paused", "The survey is paused.");
  }

  public static SurveyNotOpen over() {
    return new SurveyNotOpen("Its closesAt has passed. Change that, then open the survey.");
  }

  /**
   * @param at RFC 3339
   */
  static SurveyNotOpen before(String at) {
    return new SurveyNotOpen("The survey opens at " + at + ".");
  }
}
