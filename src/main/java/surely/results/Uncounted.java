package surely.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Responses that are not in the results yet. */
@ApplicationScoped
public class Uncounted {
  static final String ENTER = "INSERT INTO uncounted (survey_id, response_id) VALUES (?1, ?2)";
  @PersistenceContext private EntityManager em;

  /** Enters a response that has just been inserted, in the caller's transaction. */
  public void enter(String survey, String response) {
    em.createNativeQuery(ENTER).setParameter(1, survey).setParameter(2, response).executeUpdate();
  }
}
