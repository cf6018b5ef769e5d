package surely.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Responses that are not in the results yet. */
@ApplicationScoped
public class PendingResponses {
  static final String ENTER =
      "INSERT INTO uncounted (survey_id, response_id, freed) VALUES (?1, ?2, ?3)";
  @PersistenceContext private EntityManager em;

  /**
   * Enters a response that has just been inserted, in the caller's transaction.
   *
   * @param freed blocks that its saved progress took, which are given back when it is added up
   */
  public void enter(String survey, String response, long freed) {
    em.createNativeQuery(ENTER)
        .setParameter(1, survey)
        .setParameter(2, response)
        .setParameter(3, freed)
        .executeUpdate();
  }
}
