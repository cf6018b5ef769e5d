package surely.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Ids;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/**
 * Slows down password guessing: limits failures by account and address together, and by address,
 * within a window, counted in the database for all servers. A limit by account alone would let a
 * stranger lock its owner out.
 *
 * <p>An attempt is stored and committed as a failure before its password is checked, and then the
 * failures are counted. So of any number of concurrent attempts, the last one to count sees all
 * others: never more than the limit are checked. A success deletes its row.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class LoginFailures {
  static final String OF_ADDRESS =
      "SELECT COUNT(*), COALESCE(SUM(settled), 0), COALESCE(GREATEST(1, ?1 - TIMESTAMPDIFF(SECOND, "
          + "MIN(IF(settled, failed_at, NULL)), UTC_TIMESTAMP(6))), 1) FROM login_failure "
          + "WHERE failed_at > UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND AND address = ?2";
  static final String OF_ACCOUNT = OF_ADDRESS + " AND account = ?3";
  static final String BEGIN =
      "INSERT INTO login_failure (account, address, settled) VALUES (?1, ?2, FALSE)";
  static final String SETTLE = "UPDATE login_failure SET settled = TRUE WHERE id = ?1";
  static final String FORGET = "DELETE FROM login_failure WHERE id = ?1";
  static final String PURGE =
      "DELETE FROM login_failure WHERE failed_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND "
          + "LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  /**
   * Whether to refuse early, because there are too many failures already.
   *
   * @return 0, or the seconds to wait
   */
  public long secondsToWait(String email, String address) {
    return secondsToWait(email, address, false);
  }

  /** Stores the attempt, which counts as a failure from now on. Returns its id. */
  public long begin(String email, String address) {
    em.createNativeQuery(BEGIN)
        .setParameter(1, Ids.hash(email))
        .setParameter(2, address)
        .executeUpdate();
    return Row.only(em.createNativeQuery("SELECT LAST_INSERT_ID()")).number(1);
  }

  /**
   * Whether the password may be checked. Call it in a later transaction than {@link #begin}. A
   * refused attempt is deleted.
   *
   * @return 0, or the seconds to wait
   */
  public long admit(long attempt, String email, String address) {
    long seconds = secondsToWait(email, address, true);
    if (seconds > 0) succeeded(attempt);
    return seconds;
  }

  public void failed(long attempt) {
    em.createNativeQuery(SETTLE).setParameter(1, attempt).executeUpdate();
  }

  public void succeeded(long attempt) {
    em.createNativeQuery(FORGET).setParameter(1, attempt).executeUpdate();
  }

  /** Deletes at most 1000 old failures and returns how many. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).setParameter(1, windowSeconds()).executeUpdate();
  }

  private long windowSeconds() {
    return settings.get(Setting.LOGIN_WINDOW).toSeconds();
  }

  private long secondsToWait(String email, String address, boolean begun) {
    Query ofAddress =
        em.createNativeQuery(OF_ADDRESS).setParameter(1, windowSeconds()).setParameter(2, address);
    Query ofAccount =
        em.createNativeQuery(OF_ACCOUNT)
            .setParameter(1, windowSeconds())
            .setParameter(2, address)
            .setParameter(3, Ids.hash(email));
    return Math.max(
        secondsToWait(ofAddress, settings.get(Setting.LOGIN_FAILURES_ADDRESS), begun),
        secondsToWait(ofAccount, settings.get(Setting.LOGIN_FAILURES_ACCOUNT), begun));
  }

  /**
   * The time until the oldest failure leaves the window, or one second if concurrent attempts are
   * too many.
   */
  private static long secondsToWait(Query query, long limit, boolean begun) {
    Row failures = Row.only(query);
    long settled = failures.number(2);
    if (settled >= limit) return failures.number(3);
    return begun && failures.number(1) > limit ? 1 : 0;
  }
}
