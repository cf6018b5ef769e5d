package surely.response;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import surely.departure.FormerAccounts;
import surely.invitation.Invitations;
import surely.once.TellsFailures;
import surely.quota.Quotas;
import surely.survey.FormView;
import surely.survey.LogInNeeded;
import surely.survey.OpenSurveys;
import surely.survey.SurveyTerms;
import surely.survey.Terms;

/**
 * Tells respondents before they begin whether a response of theirs would be taken now. It promises nothing: the last place may be gone when they
 * send. Who was invited to an anonymous survey is not told whether the invitation was used, because the owner, who has made the invitations,
 * could ask for them all.
 */
@Stateless
@Interceptors(TellsFailures.class)
public class Admission {
  @EJB private OpenSurveys surveys;
  @EJB private Invitations invitations;
  @Inject private SurveyTerms surveyTerms;
  @Inject private Respondents respondents;
  @Inject private FormerAccounts formerAccounts;
  @Inject private Quotas quotas;

  /**
   * What a respondent needs.
   *
   * @param member who asks; null: nobody is logged in
   * @param token  of an invitation; null: none
   * @throws LogInNeeded 401; only members answer it
   */
  public FormView form(String survey, String member, String token) {
    Terms terms = surveyTerms.of(survey);
    return surveys.form(terms, member).refusing(refusal(terms, member, token));
  }

  /** The problem type that a response would get; null: none. */
  private String refusal(Terms terms, String member, String token) {
    if (terms.closed()) return "survey-not-open";
    if (terms.byInvitation()) {
      if (token == null) return "invitation-needed";
      Optional<String> invitation = invitations.valid(terms.surveyId(), token);
      if (invitation.isEmpty()) return "invitation-unknown";
      if (!terms.anonymous() && respondents.hasResponded(terms, invitation.get(), null)) return "already-responded";
    }
    if (terms.membersOnly() && respondents.hasResponded(terms, member, formerAccounts.find(member))) return "already-responded";
    return terms.limited() && quotas.left(terms.quota()) <= 0 ? "survey-full" : null;
  }
}
