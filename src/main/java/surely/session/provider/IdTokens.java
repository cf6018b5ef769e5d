package surely.session.provider;

import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.once.Guard;
import surely.sql.DatabaseFailure;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/**
 * Uses ID tokens. Each logs in once, so one that is found later in a log or a history is useless.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class IdTokens {
  /** How much the clocks of provider and server may differ. */
  private static final int SKEW_SECONDS = 60;

  /**
   * Uses the database's clock, as the purge does: a purged token must not log in on a server whose
   * own clock is slow.
   */
  static final String IS_LIVE =
      "SELECT COUNT(*) FROM used_id_token WHERE id = ?1 "
          + "AND expires_at > UTC_TIMESTAMP(6) - INTERVAL "
          + SKEW_SECONDS
          + " SECOND";

  static final String PURGE =
      "DELETE FROM used_id_token WHERE expires_at < UTC_TIMESTAMP(6) - INTERVAL "
          + 2 * SKEW_SECONDS
          + " SECOND LIMIT 1000";
  private static final Guard ONCE = Guard.primaryKey("used_id_token");

  @PersistenceContext private EntityManager em;

  /**
   * Uses a token, in the transaction that opens its session. A retry finds what an earlier attempt
   * committed.
   *
   * @param session the hash of the token of the session that it opens
   * @throws ProviderTokenInvalid 401; it has logged in before, or has expired
   * @throws DatabaseFailure a lost race; run again
   */
  public void use(IdToken idToken, String session) {
    UsedIdToken used = em.find(UsedIdToken.class, idToken.id());
    if (used != null && used.opened(session)) return;
    if (used != null) throw ONCE.repeated(new ProviderTokenInvalid("it has logged in already"));
    ONCE.insert(em, new UsedIdToken(idToken, session), DatabaseFailure::lostRace);
    if (Row.only(em.createNativeQuery(IS_LIVE).setParameter(1, idToken.id())).number(1) == 0)
      throw new ProviderTokenInvalid("it has expired");
  }

  /**
   * Deletes at most 1000 expired tokens and returns how many. Several servers may purge at once.
   */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }
}
