package surely.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.form.Form;

/** What surveys ask, and on what terms, for the transactions of others. */
@ApplicationScoped
public class SurveyTerms {
  @PersistenceContext private EntityManager em;
  @Inject private Forms forms;

  /**
   * The terms on which a response is taken. Locks the survey shared, so that they hold until the transaction ends: a
   * closing waits for the responses that came before it.
   *
   * @throws SurveyNotFound 404
   */
  public Terms of(String survey) {
    List<?> rows = em.createNativeQuery(Terms.SELECT).setParameter(1, survey).getResultList();
    if (rows.isEmpty()) throw new SurveyNotFound();
    return Terms.of(survey, (Object[]) rows.get(0));
  }

  /** What a survey asks on these terms. */
  public Form form(Terms terms) {
    return forms.of(terms.surveyId(), terms.version(), () -> em.find(Survey.class, terms.surveyId()).definition());
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
}
