package surely.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Ids;
import surely.once.TellsFailures;

/**
 * Slows down guessing: so many failures an account and so many an address within a window, counted in the database for all
 * servers together. Successes are not counted.
 */
@Stateless
@Interceptors(TellsFailures.class)
public class LoginFailures {
  static final String SECONDS_LEFT = "SELECT COALESCE(GREATEST(1, ?2 - TIMESTAMPDIFF(SECOND, "
      + "MIN(failed_at), UTC_TIMESTAMP(6))), 0), COUNT(*) FROM login_failure "
      + "WHERE %s = ?1 AND failed_at > UTC_TIMESTAMP(6) - INTERVAL ?2 SECOND";
  static final String OF_ACCOUNT = SECONDS_LEFT.formatted("account");
  static final String OF_ADDRESS = SECONDS_LEFT.formatted("address");
  static final String ADD = "INSERT INTO login_failure (account, address) VALUES (?1, ?2)";
  static final String PURGE =
      "DELETE FROM login_failure WHERE failed_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  /** @throws TooManyFailures 429 */
  public void check(String email, String address) {
    check(OF_ACCOUNT, Ids.hash(email), settings.get(Setting.LOGIN_FAILURES_ACCOUNT));
    check(OF_ADDRESS, address, settings.get(Setting.LOGIN_FAILURES_ADDRESS));
  }

  public void add(String email, String address) {
    em.createNativeQuery(ADD).setParameter(1, Ids.hash(email)).setParameter(2, address).executeUpdate();
  }

  /** How many it has deleted: at most 1000. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).setParameter(1, windowSeconds()).executeUpdate();
  }

  private long windowSeconds() {
    return settings.get(Setting.LOGIN_WINDOW).toSeconds();
  }

  private void check(String query, String subject, long limit) {
    var row = (Object[]) em.createNativeQuery(query).setParameter(1, subject).setParameter(2, windowSeconds())
        .getSingleResult();
    if (((Number) row[1]).longValue() >= limit) throw new TooManyFailures(((Number) row[0]).longValue());
  }
}
