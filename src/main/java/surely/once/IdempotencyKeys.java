package surely.once;

import io.micrometer.core.instrument.Metrics;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.problem.ProblemException;
import surely.problem.RequestInProgress;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailure;
import surely.sql.SqlFailureInterceptor;

/**
 * The transaction of a write under an idempotency key:
 *
 * <ol>
 *   <li>SELECT the key: there, then answer from it;
 *   <li>INSERT the key: a twin that is still running makes this wait for its end;
 *   <li>the write itself, in the same transaction;
 *   <li>UPDATE the key with the answer, and the count of what is kept for its sender; COMMIT all of
 *       it or nothing.
 * </ol>
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class IdempotencyKeys {
  static final String PURGE =
      "DELETE FROM idempotency_key WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND LIMIT 1000";
  private static final Guard ONCE = Guard.primaryKey("idempotency_key");

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;
  @Inject private RecordedResponseQuota kept;

  /**
   * @throws DatabaseFailure lost race: a twin has just committed; run again to get its answer
   * @throws RequestInProgress a twin has been running for longer than a lock is waited for
   * @throws IdempotencyKeyReused the key came with another body before
   */
  public RecordedResponse answer(IdempotentRequest request, Supplier<RecordedResponse> write) {
    IdempotencyKey used = em.find(IdempotencyKey.class, request.id());
    if (used != null) {
      Metrics.counter("surely.replays").increment();
      return used.replay(request);
    }
    var key = new IdempotencyKey(request);
    claim(key);
    try {
      RecordedResponse answer = write.get();
      key.keep(answer, request.cipher());
      kept.keep(request.member(), answer.body());
      return answer;
    } catch (ProblemException e) {
      em.remove(key); // of a problem that commits
      throw e;
    }
  }

  private void claim(IdempotencyKey key) {
    try {
      ONCE.insert(em, key, DatabaseFailure::lostRace);
    } catch (PersistenceException e) {
      throw SqlFailure.of(e).kind() == SqlFailure.Kind.LOCK_TIMEOUT ? new RequestInProgress() : e;
    }
  }

  /** How many it has deleted: at most 1000. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE)
        .setParameter(1, settings.get(Setting.IDEMPOTENCY_KEEP).toSeconds())
        .executeUpdate();
  }
}
