package surely.quota;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.sql.SqlFailureInterceptor;

/**
 * How much a client or a member may have stored on a day (UTC) of what is deleted later by itself. It says who, what kind and how much, but not
 * what: a row here can't be joined with what it was counted for, and is gone after its day.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class DailyQuotas {
  static final String PURGE = "DELETE FROM quota WHERE subject BETWEEN 'day ' AND CONCAT('day ', UTC_DATE()) LIMIT 1000"; // earlier days alone

  @PersistenceContext private EntityManager em;
  @Inject private Quotas quotas;
  @Inject private Settings settings;

  /**
   * In the caller's transaction: what is rolled back was not stored.
   *
   * @param what      is stored, and by whom; at most 80 characters
   * @param blocks    below 0: nothing is given back
   * @param mebibytes of a day
   * @throws TooMuchSaved 429
   */
  public void take(String what, long blocks, Setting<Long> mebibytes) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    long most = settings.get(mebibytes);
    if (blocks > 0 && !quotas.take("day " + now.toLocalDate() + " " + what, blocks, Blocks.ofMebibytes(most)))
      throw new TooMuchSaved(most, Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plusDays(1)).toSeconds() + 1);
  }

  /** How many it has deleted: at most 1000. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }
}
