package surely.survey.policy;

import surely.security.SecurityEvent;

/** Looks like {@link SurveyNotFound} to the caller, but is logged as a security event. */
public class SurveyOfSomebodyElse extends SurveyNotFound {
  private static final long serialVersionUID = 1;

  @Override
  public SecurityEvent event() {
    return SecurityEvent.AUTHZ_FAIL;
  }
}
