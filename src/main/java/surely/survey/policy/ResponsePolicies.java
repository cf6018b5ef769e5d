package surely.survey.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.sql.Row;

/** The terms on which surveys take responses, for other transactions. */
@ApplicationScoped
public class ResponsePolicies {
  @PersistenceContext private EntityManager em;

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
}
