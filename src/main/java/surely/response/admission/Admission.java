package surely.response.admission;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import surely.departure.FormerAccounts;
import surely.form.FormException;
import surely.invitation.InvitationNeeded;
import surely.invitation.InvitationUnknown;
import surely.invitation.Invitations;
import surely.quota.Quotas;
import surely.response.Participation;
import surely.response.PastRespondents;
import surely.sql.SqlFailureInterceptor;
import surely.survey.FormView;
import surely.survey.SurveyForms;
import surely.survey.SurveysForRespondents;
import surely.survey.policy.LogInNeeded;
import surely.survey.policy.RecentSurveys;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;

/**
 * Tells respondents before they begin whether their response would be accepted now. The last place
 * may still be gone when they send it. It does not tell whether an invitation to an anonymous
 * survey was used; see {@link Participation}.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class Admission {
  @EJB private SurveysForRespondents surveys;
  @EJB private Invitations invitations;
  @Inject private ResponsePolicies policies;
  @Inject private SurveyForms forms;
  @Inject private RecentSurveys recentSurveys;
  @Inject private PastRespondents pastRespondents;
  @Inject private FormerAccounts formerAccounts;
  @Inject private Quotas quotas;

  /**
   * Returns what a respondent needs to answer the survey.
   *
   * @param member the caller; null if not logged in
   * @param token the token of an invitation; null for none
   * @throws LogInNeeded 401; only members answer it
   * @throws InvitationNeeded 403; only invited people may answer the survey, or see its form
   * @throws InvitationUnknown 403
   */
  public FormView form(String survey, String member, String token) {
    ResponsePolicy policy = policies.of(survey);
    String invitation = policy.byInvitation() ? invitations.admit(survey, token, false) : null;
    FormView form = surveys.form(policy, member).refusing(refusal(policy, member, invitation));
    remember(policy);
    return form;
  }

  /**
   * Does nothing for a definition that only an earlier release accepted; its form is shown all the
   * same.
   */
  private void remember(ResponsePolicy policy) {
    try {
      recentSurveys.remember(policy, forms.of(policy));
    } catch (FormException e) {
      // Its answers can't be checked in advance.
    }
  }

  /** The problem type that a response would get; null if it would be accepted. */
  private String refusal(ResponsePolicy policy, String member, String invitation) {
    if (policy.availability().closed()) return "survey-not-open";
    if (policy.byInvitation()
        && !policy.anonymous()
        && pastRespondents.hasResponded(policy, invitation, null)) return "already-responded";
    if (policy.membersOnly()
        && pastRespondents.hasResponded(policy, member, formerAccounts.find(member)))
      return "already-responded";
    if (policy.limited() && quotas.left(policy.quota()) <= 0) return "survey-full";
    return policy.availability().paused() ? "survey-paused" : null;
  }
}
