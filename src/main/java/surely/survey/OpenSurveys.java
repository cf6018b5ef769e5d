package surely.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.form.Form;
import surely.once.TellsFailures;

/** Surveys as respondents meet them; nobody need be logged in. */
@Stateless
@Interceptors(TellsFailures.class)
public class OpenSurveys {
  static final String TERMS = "SELECT version, state, respondents, response_limit FROM survey WHERE id = ?1 LOCK IN SHARE MODE";

  @PersistenceContext private EntityManager em;
  @Inject private Forms forms;

  /**
   * @param member who asks; null: nobody is logged in
   * @throws SurveyNotFound 404
   * @throws LogInNeeded    401; only members answer it
   * @throws SurveyNotOpen  409; it is a draft, and what is in it is not for respondents yet
   */
  public FormView form(String id, String member) {
    Survey survey = em.find(Survey.class, id);
    if (survey == null) throw new SurveyNotFound();
    if (survey.terms().membersOnly() && member == null) throw new LogInNeeded();
    if (survey.isDraft()) throw new SurveyNotOpen(Survey.DRAFT);
    return survey.form();
  }

  /**
   * The terms on which a response is taken. Locks the survey shared, so that they hold until the transaction ends: a
   * closing waits for the responses that came before it.
   *
   * @throws SurveyNotFound 404
   */
  public Terms terms(String id) {
    List<?> rows = em.createNativeQuery(TERMS).setParameter(1, id).getResultList();
    if (rows.isEmpty()) throw new SurveyNotFound();
    var row = (Object[]) rows.get(0);
    return new Terms(id, ((Number) row[0]).intValue(), (String) row[1], (String) row[2], row[3] != null);
  }

  /** What a survey asks on these terms. */
  public Form form(Terms terms) {
    return forms.of(terms.surveyId(), terms.version(), () -> em.find(Survey.class, terms.surveyId()).definition());
  }
}
