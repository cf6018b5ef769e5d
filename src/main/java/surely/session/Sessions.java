package surely.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import surely.once.Ids;
import surely.once.TellsFailures;

/** Opens, finds and ends sessions. */
@Stateless
@Interceptors(TellsFailures.class)
public class Sessions {
  static final String FIND = "SELECT m.id, m.administrator FROM session s JOIN member m ON m.id = s.member_id "
      + "WHERE s.token_hash = ?1 AND s.expires_at > UTC_TIMESTAMP(6)";
  static final String END = "DELETE FROM session WHERE token_hash = ?1";
  static final String PURGE = "DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6) LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @Inject @ConfigProperty(name = "surely.session.length", defaultValue = "PT24H") private Duration length;

  /** @param token minted by the caller, outside the transaction */
  public LoggedIn open(String token, String memberId) {
    Instant expiresAt = Instant.now().plus(length).truncatedTo(ChronoUnit.SECONDS);
    em.merge(new Session(Ids.hash(token), memberId, expiresAt)); // merge: a rerun may find it there
    return new LoggedIn(token, expiresAt);
  }

  /**
   * Who holds a token: member id and roles; empty if it is unknown, expired or revoked. Without a transaction: one SELECT
   * needs none, and every request makes it.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Holder> find(String token) {
    List<?> rows = em.createNativeQuery(FIND).setParameter(1, Ids.hash(token)).getResultList();
    return rows.stream().findFirst().map(Object[].class::cast).map(row -> new Holder((String) row[0], truth(row[1])));
  }

  /** From now on nobody holds the token. */
  public void end(String token) {
    em.createNativeQuery(END).setParameter(1, Ids.hash(token)).executeUpdate();
  }

  /** Several servers may purge at once: each deletes what it finds. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void purge() {
    em.createNativeQuery(PURGE).executeUpdate();
  }

  /** A BOOLEAN column of a native query is a Boolean or a Number, as the JPA provider likes. */
  private static boolean truth(Object column) {
    return column instanceof Number number ? number.intValue() != 0 : (Boolean) column;
  }

  /** Who holds a token. */
  public record Holder(String memberId, boolean administrator) {
    Set<String> roles() {
      return administrator ? Set.of("member", "administrator") : Set.of("member");
    }
  }
}
