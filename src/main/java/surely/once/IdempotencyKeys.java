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
 *   <li>SELECT the key: if it exists, replay its response;
 *   <li>INSERT the key: this waits for the end of a concurrent request with the same key;
 *   <li>the write itself, in the same transaction;
 *   <li>UPDATE the key with the response, and add its size to what is recorded for the sender;
 *       COMMIT, all of it or nothing.
 * </ol>
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class IdempotencyKeys {
  static final String PURGE =
      "DELETE FROM idempotency_key WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND "
          + "LIMIT 1000";
  private static final Guard ONCE = Guard.primaryKey("idempotency_key");

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;
  @Inject private RecordedResponseQuota kept;

  /**
   * @throws DatabaseFailure a lost race: a request with the same key has just committed; run again
   *     to get its response
   * @throws RequestInProgress a request with the same key has been running for longer than the lock
   *     wait timeout
   * @throws IdempotencyKeyReused the key was used with another body before
   */
  public RecordedResponse response(IdempotentRequest request, Supplier<RecordedResponse> write) {
    IdempotencyKey used = em.find(IdempotencyKey.class, request.id());
    if (used != null) {
      Metrics.counter("surely.replays").increment();
      return used.replay(request);
    }
    var key = new IdempotencyKey(request);
    claim(key);
    try {
      RecordedResponse response = write.get();
      key.keep(response, request.cipher());
      kept.keep(request.member(), response.body());
      return response;
    } catch (ProblemException e) {
      em.remove(key); // some problems commit; they must not keep the key
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

  /** Deletes at most 1000 old keys and returns how many. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE)
        .setParameter(1, settings.get(Setting.IDEMPOTENCY_KEEP).toSeconds())
        .executeUpdate();
  }
}
