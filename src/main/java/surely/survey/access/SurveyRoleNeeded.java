package surely.survey.access;

import surely.problem.ProblemException;

/** 403: the survey is shared with the member, but their role does not allow what they asked for. */
public class SurveyRoleNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  public SurveyRoleNeeded(SurveyRole needed) {
    super(
        "survey-role-needed",
        needed == SurveyRole.OWNER
            ? "Only the survey's owner may do this. Ask them to do it, or to hand the survey over."
            : "You may view this survey, but not change it. Ask its owner to make you an editor.");
  }
}
