package surely.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.Row;

/**
 * Takes a deleted response out of the results, in the caller's transaction, which must have made
 * sure that it is deleted once. A response that has not been counted is forgotten. Otherwise the
 * tally begins anew: most of what it knows (a least number, the newest texts) can't be taken back.
 * {@link TallyUpdates} then counts all responses again, some thousands a second. A response that
 * the new count has not reached yet is just expected no more.
 */
@ApplicationScoped
public class RemovedResponses {
  static final String LOCK = StoredTally.LOCK.replace("?", "?1");
  static final String FORGET =
      "DELETE FROM uncounted WHERE survey_id = ?1 AND response_id = ?2 RETURNING freed";
  static final String EXPECT_LESS =
      "UPDATE tally SET remaining = remaining - 1 WHERE survey_id = ?1 AND recounted_to < ?2";
  // Each assignment sees those before it.
  static final String BEGIN_ANEW =
      "UPDATE tally SET remaining = remaining + responses - 1, responses = 0, state = '', "
          + "recounted_to = '' WHERE survey_id = ?1";

  @PersistenceContext private EntityManager em;
  @Inject private Quotas quotas;

  /** Locks the survey's tally, and maybe the quota of its saved progress, until the end. */
  public void remove(String survey, String response) {
    em.createNativeQuery(LOCK).setParameter(1, survey).executeUpdate();
    Optional<Row> uncounted =
        Row.first(em.createNativeQuery(FORGET).setParameter(1, survey).setParameter(2, response));
    if (uncounted.isPresent()) {
      quotas.giveBack(Subject.PROGRESS + survey, uncounted.get().number(1));
      return;
    }
    boolean isAhead =
        em.createNativeQuery(EXPECT_LESS)
                .setParameter(1, survey)
                .setParameter(2, response)
                .executeUpdate()
            == 1;
    if (!isAhead) em.createNativeQuery(BEGIN_ANEW).setParameter(1, survey).executeUpdate();
  }
}
