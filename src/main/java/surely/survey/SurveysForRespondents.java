package surely.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import surely.form.Form;
import surely.quota.Quotas;
import surely.sql.SqlFailureInterceptor;
import surely.survey.policy.LogInNeeded;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyNotOpen;
import surely.survey.policy.SurveyState;
import surely.survey.settings.ChoiceLimits;
import surely.survey.settings.SurveySettings;

/** Surveys as respondents get them, who need not be logged in. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class SurveysForRespondents {
  @PersistenceContext private EntityManager em;
  @Inject private Quotas quotas;

  /**
   * The form of a survey that has been opened, even if it is closed by now.
   *
   * @param policy the survey's policy, read in the same transaction
   * @param member the caller; null if not logged in
   * @throws LogInNeeded 401; only members answer it
   * @throws SurveyNotOpen 409; it has not opened yet, and its form is hidden until it does
   */
  public FormView form(ResponsePolicy policy, String member) {
    String id = policy.surveyId();
    policy.mustKnow(member);
    policy.availability().mustBeOpened();
    Survey survey = em.find(Survey.class, id);
    SurveySettings settings = survey.settings();
    var limits = new ChoiceLimits(id, settings.choiceLimits());
    Set<String> full = limits.json() == null ? Set.of() : quotas.full(limits.prefix());
    return new FormView(
        id,
        survey.title(),
        policy.availability().closed() ? SurveyState.CLOSED : SurveyState.OPEN,
        settings.respondents(),
        policy.membersOnly() ? member : null,
        settings.anonymous(),
        settings.reward(),
        settings.closesAt(),
        settings.accentColor(),
        settings.colorScheme(),
        Form.served(survey.definition()),
        limits.gone(full),
        null);
  }
}
