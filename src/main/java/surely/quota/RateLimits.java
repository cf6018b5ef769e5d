package surely.quota;

import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/**
 * Limits requests within a window, for all servers together, by the database's clock. A window
 * begins with the first request, or is the day. Concurrent requests never exceed the limit, because
 * counting locks the subject's row.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class RateLimits {
  /** The order matters: {@code taken} is computed from the old {@code ends_at}. */
  private static final String TAKE =
      "INSERT INTO rate_limit (subject, taken, ends_at) VALUES (?1, ?2, %1$s) "
          + "ON DUPLICATE KEY UPDATE taken = IF(ends_at <= UTC_TIMESTAMP(6), ?2, taken + ?2), "
          + "ends_at = IF(ends_at <= UTC_TIMESTAMP(6), %1$s, ends_at)";

  static final String TAKE_WITHIN = TAKE.formatted("UTC_TIMESTAMP(6) + INTERVAL ?3 SECOND");
  static final String TAKE_TODAY = TAKE.formatted("UTC_DATE() + INTERVAL 1 DAY");
  static final String STATE =
      "SELECT taken, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), ends_at) + 1 FROM rate_limit "
          + "WHERE subject = ?1";
  static final String WAIT =
      "SELECT COALESCE(MAX(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), ends_at) + 1), 0) "
          + "FROM rate_limit WHERE (subject = ?1 AND taken >= ?2 OR subject = ?3 AND taken >= ?4) "
          + "AND ends_at > UTC_TIMESTAMP(6)";
  static final String PURGE = "DELETE FROM rate_limit WHERE ends_at < UTC_TIMESTAMP(6) LIMIT 1000";

  static final String FORGET = "DELETE FROM rate_limit WHERE subject = ?1";

  @PersistenceContext private EntityManager em;

  /**
   * Counts one request. A refused one is counted, too, unless the caller's transaction is rolled
   * back, and does not extend the window.
   *
   * @param subject what is counted, and for whom; at most 100 characters
   * @return 0, or the seconds to wait
   */
  public long take(String subject, long limit, Duration window) {
    return take(
        em.createNativeQuery(TAKE_WITHIN).setParameter(3, window.toSeconds()), subject, 1, limit);
  }

  /**
   * Counts several requests, or units, in a window that is the day (UTC), so that its end does not
   * reveal when the first one came.
   *
   * @param count 1 or more
   */
  public long takeToday(String subject, long count, long limit) {
    return take(em.createNativeQuery(TAKE_TODAY), subject, count, limit);
  }

  private long take(Query query, String subject, long count, long limit) {
    query.setParameter(1, subject).setParameter(2, count).executeUpdate();
    Row state = Row.only(em.createNativeQuery(STATE).setParameter(1, subject));
    return state.number(1) <= limit ? 0 : Math.max(1, state.number(2));
  }

  /**
   * Whether one more request of either subject would be refused; does not count one.
   *
   * @return 0, or the seconds to wait
   */
  public long secondsToWait(String subject, long limit, String other, long otherLimit) {
    return Row.only(
            em.createNativeQuery(WAIT)
                .setParameter(1, subject)
                .setParameter(2, limit)
                .setParameter(3, other)
                .setParameter(4, otherLimit))
        .number(1);
  }

  /** Ends the subject's window: what it counted has failed. */
  public void forget(String subject) {
    em.createNativeQuery(FORGET).setParameter(1, subject).executeUpdate();
  }

  /** Deletes at most 1000 ended windows and returns how many. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }
}
