package surely.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Ids;
import surely.once.TellsFailures;

/** Opens and ends sessions; {@link Holders} finds them. */
@Stateless
@Interceptors(TellsFailures.class)
public class Sessions {
  static final String END = "DELETE FROM session WHERE token_hash = ?1";
  static final String PURGE = "DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6) LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  /** @param token minted by the caller, outside the transaction */
  public LoggedIn open(String token, String memberId) {
    Instant expiresAt = Instant.now().plus(settings.get(Setting.SESSION_LENGTH)).truncatedTo(ChronoUnit.SECONDS);
    em.merge(new Session(Ids.hash(token), memberId, expiresAt)); // merge: a rerun may find it there
    return new LoggedIn(token, expiresAt);
  }

  /** From now on nobody holds the token. */
  public void end(String token) {
    em.createNativeQuery(END).setParameter(1, Ids.hash(token)).executeUpdate();
  }

  /** How many it has deleted: at most 1000. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }
}
