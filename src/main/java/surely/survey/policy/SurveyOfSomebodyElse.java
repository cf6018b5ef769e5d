package surely.survey.policy;

import surely.security.SecurityEvent;

/** A refusal that the caller can't tell from {@link SurveyNotFound}, and the operator can. */
public class SurveyOfSomebodyElse extends SurveyNotFound {
  private static final long serialVersionUID = 1;

  @Override
  public SecurityEvent event() {
    return SecurityEvent.AUTHZ_FAIL;
  }
}
