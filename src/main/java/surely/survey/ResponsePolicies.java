package surely.survey;

import surely.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.form.Form;

/** What surveys ask, and on what terms, for the transactions of others. */
@ApplicationScoped
public class ResponsePolicies {
  @PersistenceContext private EntityManager em;
  @Inject private FormCache formCache;

  /**
   * The terms on which a response is taken. Locks the survey shared, so that they hold until the
   * transaction ends: a closing waits for the responses that came before it.
   *
   * @throws SurveyNotFound 404
   */
  public ResponsePolicy of(String survey) {
    return Row.first(em.createNativeQuery(ResponsePolicy.SELECT).setParameter(1, survey))
        .map(row -> ResponsePolicy.of(survey, row))
        .orElseThrow(SurveyNotFound::new);
  }

  /** What a survey asks on these terms. */
  public Form form(ResponsePolicy policy) {
    return formCache.of(
        policy.surveyId(),
        policy.version(),
        () -> em.find(Survey.class, policy.surveyId()).definition());
  }

  /**
   * What a survey asks.
   *
   * @throws SurveyNotFound 404
   */
  public Form form(String id) {
    Survey survey = em.find(Survey.class, id);
    if (survey == null) throw new SurveyNotFound();
    return formCache.of(id, survey.version(), survey::definition);
  }
}
