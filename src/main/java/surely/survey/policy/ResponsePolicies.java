package surely.survey.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.sql.Row;

/** The policies of surveys, read in the caller's transaction. */
@ApplicationScoped
public class ResponsePolicies {
  @PersistenceContext private EntityManager em;

  /**
   * The policy of a survey. Locks the survey shared, so that the policy holds until the transaction
   * ends: closing a survey waits for the responses that came before.
   *
   * @throws SurveyNotFound 404
   */
  public ResponsePolicy of(String survey) {
    return Row.first(em.createNativeQuery(ResponsePolicy.SELECT).setParameter(1, survey))
        .map(row -> ResponsePolicy.of(survey, row))
        .orElseThrow(SurveyNotFound::new);
  }
}
