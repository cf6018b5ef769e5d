package surely.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import surely.authentication.SessionLookup;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.member.Members;
import surely.once.Ids;
import surely.session.provider.IdToken;
import surely.session.provider.IdTokens;
import surely.session.provider.ProviderTokenInvalid;
import surely.sql.DatabaseFailure;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/**
 * Opens and ends sessions; {@link SessionLookup} finds them. Both use the database's clock only.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class Sessions {
  /** A log-in at most so long ago counts as the member's presence. */
  static final Duration RECENT = Duration.ofMinutes(15);

  static final String OPEN =
      "INSERT INTO session (token_hash, member_id, expires_at) "
          + "VALUES (?1, ?2, UTC_TIMESTAMP() + INTERVAL ?3 SECOND) "
          + "ON DUPLICATE KEY UPDATE member_id = member_id"; // a retry finds it there
  static final String EXPIRES_AT =
      "SELECT DATE_FORMAT(expires_at, '%Y-%m-%dT%TZ') FROM session WHERE token_hash = ?1";
  static final String IS_RECENT =
      "SELECT COUNT(*) FROM session WHERE token_hash = ?1 "
          + "AND opened_at > UTC_TIMESTAMP(6) - INTERVAL ?2 SECOND";

  /** Serializes the log-ins of one member, so that each sees the sessions of the earlier ones. */
  static final String LOCK = "SELECT id FROM member WHERE id = ?1 FOR UPDATE";

  static final String END_BEYOND =
      "DELETE FROM session WHERE member_id = ?1 AND (used_at, token_hash) <= "
          + "(SELECT used_at, token_hash FROM session "
          + "WHERE member_id = ?1 ORDER BY used_at DESC, token_hash DESC LIMIT 1 OFFSET ?2)";
  static final String END = "DELETE FROM session WHERE token_hash = ?1";
  static final String END_OTHERS = "DELETE FROM session WHERE token_hash <> ?1 AND member_id = ?2";
  static final String PURGE = "DELETE FROM session WHERE expires_at < UTC_TIMESTAMP(6) LIMIT 1000";

  @EJB private Members members;
  @EJB private IdTokens idTokens;
  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  /**
   * Opens a session. If the member has too many, those that have been unused for longest end.
   * Refusing the new one instead would let somebody with a stolen password lock the owner out.
   *
   * @param token minted by the caller, outside the transaction
   * @param ended a token whose session this one replaces; null for none
   */
  public SessionToken open(String token, String memberId, String ended) {
    Row.first(em.createNativeQuery(LOCK).setParameter(1, memberId));
    if (ended != null) end(ended);
    em.createNativeQuery(OPEN)
        .setParameter(1, Ids.hash(token))
        .setParameter(2, memberId)
        .setParameter(3, settings.get(Setting.SESSION_LENGTH).toSeconds())
        .executeUpdate();
    em.createNativeQuery(END_BEYOND)
        .setParameter(1, memberId)
        .setParameter(2, settings.get(Setting.SESSIONS))
        .executeUpdate();
    String expiresAt = Row.only(ofToken(EXPIRES_AT, token)).text(1);
    return new SessionToken(token, Instant.parse(expiresAt));
  }

  /**
   * Opens a session with an ID token: uses the token and finds or makes its member, all in one
   * transaction. A retry with the same ids finds what an earlier attempt committed.
   *
   * @param memberId id of a new member, minted by the caller like {@code token}
   * @throws ProviderTokenInvalid 401; it has logged in before, or has expired
   * @throws DatabaseFailure a lost race; run again
   */
  public SessionToken open(IdToken idToken, String memberId, String token, String ended) {
    idTokens.use(idToken, Ids.hash(token));
    return open(token, members.ofProvider(idToken.identity(), memberId), ended);
  }

  /** Whether the session was opened at most {@link #RECENT} ago. */
  public boolean isRecent(String token) {
    return Row.only(ofToken(IS_RECENT, token).setParameter(2, RECENT.toSeconds())).number(1) > 0;
  }

  /** Sets a member's password and ends all their sessions except the one of the token. */
  public void changePassword(String memberId, String passwordHash, String token) {
    members.setPassword(memberId, passwordHash);
    ofToken(END_OTHERS, token).setParameter(2, memberId).executeUpdate();
  }

  /** Ends the session of the token, if there is one. */
  public void end(String token) {
    ofToken(END, token).executeUpdate();
  }

  /**
   * Deletes at most 1000 expired sessions and returns how many. Several servers may purge at once.
   */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }

  private Query ofToken(String sql, String token) {
    return em.createNativeQuery(sql).setParameter(1, Ids.hash(token));
  }
}
