package surely.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.form.Form;
import surely.survey.definition.FormCache;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyNotFound;

/** The forms of surveys, read in the caller's transaction. */
@ApplicationScoped
public class SurveyForms {
  @PersistenceContext private EntityManager em;
  @Inject private FormCache formCache;

  /** The form of a survey whose policy has been read in the same transaction. */
  public Form of(ResponsePolicy policy) {
    return formCache.of(
        policy.surveyId(),
        policy.version(),
        () -> em.find(Survey.class, policy.surveyId()).definition());
  }

  /**
   * @throws SurveyNotFound 404
   */
  public Form of(String id) {
    Survey survey = em.find(Survey.class, id);
    if (survey == null) throw new SurveyNotFound();
    return formCache.of(id, survey.version(), survey::definition);
  }
}
