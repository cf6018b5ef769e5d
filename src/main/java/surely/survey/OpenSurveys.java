package surely.survey;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import surely.form.Form;
import surely.once.TellsFailures;
import surely.quota.Quotas;

/** Surveys as respondents meet them; nobody need be logged in. */
@Stateless
@Interceptors(TellsFailures.class)
public class OpenSurveys {
  @PersistenceContext private EntityManager em;
  @EJB private Quotas quotas;
  @Inject private Forms forms;

  /**
   * @param member who asks; null: nobody is logged in
   * @throws SurveyNotFound 404
   * @throws LogInNeeded    401; only members answer it
   * @throws SurveyNotOpen  409; it is not open yet, and what is in it is not for respondents before
   */
  public FormView form(String id, String member) {
    Terms terms = terms(id);
    terms.mustKnow(member);
    terms.mustBeOpened();
    Survey survey = em.find(Survey.class, id);
    Settings settings = survey.settings();
    var limits = new ChoiceLimits(id, settings.choiceLimits());
    Set<String> full = limits.json() == null ? Set.of() : quotas.full(limits.prefix());
    return new FormView(id, survey.title(), terms.closed() ? Survey.CLOSED : Survey.OPEN, settings.respondents(),
        settings.anonymous(), settings.reward(), settings.closesAt(), Form.served(survey.definition()), limits.gone(full));
  }

  /**
   * The terms on which a response is taken. Locks the survey shared, so that they hold until the transaction ends: a
   * closing waits for the responses that came before it.
   *
   * @throws SurveyNotFound 404
   */
  public Terms terms(String id) {
    List<?> rows = em.createNativeQuery(Terms.SELECT).setParameter(1, id).getResultList();
    if (rows.isEmpty()) throw new SurveyNotFound();
    return Terms.of(id, (Object[]) rows.get(0));
  }

  /**
   * What a survey asks.
   *
   * @throws SurveyNotFound 404
   */
  public Form form(String id) {
    Survey survey = em.find(Survey.class, id);
    if (survey == null) throw new SurveyNotFound();
    return forms.of(id, survey.version(), survey::definition);
  }

  /** What a survey asks on these terms. */
  public Form form(Terms terms) {
    return forms.of(terms.surveyId(), terms.version(), () -> em.find(Survey.class, terms.surveyId()).definition());
  }
}
