package surely.email;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Actor;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.authentication.SessionEnded;
import surely.member.Administrator;
import surely.member.Credentials;
import surely.member.EmailAddress;
import surely.member.MemberExists;
import surely.member.Members;
import surely.once.Ids;
import surely.quota.RateLimits;
import surely.session.Sessions;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/** Makes and uses links that confirm e-mail addresses. By the database's clock only. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class EmailLinks {
  static final Duration LENGTH = Duration.ofHours(24);

  /** Within it, the mail that was asked for again is still on its way. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** How many mails a member has sent within an hour, and how many one address gets. */
  static final int MAILS = 5;

  private static final Duration HOUR = Duration.ofHours(1);

  static final String STATE =
      "SELECT m.email, m.email_confirmed_at IS NOT NULL, l.email, l.is_change + 0, "
          + "COALESCE(l.expires_at > UTC_TIMESTAMP(6) + INTERVAL ?2 SECOND, FALSE) "
          + "FROM member m LEFT JOIN email_link l ON l.member_id = m.id AND l.used_by IS NULL "
          + "AND l.expires_at > UTC_TIMESTAMP(6) WHERE m.id = ?1 AND m.deleted_at IS NULL";
  static final String LOCK =
      "SELECT email FROM member WHERE id = ?1 AND deleted_at IS NULL AND disabled_at IS NULL "
          + "FOR UPDATE";
  static final String REPLACE =
      "INSERT INTO email_link (member_id, email, is_change, token_hash, expires_at) "
          + "VALUES (?1, ?2, ?5, ?3, UTC_TIMESTAMP(6) + INTERVAL ?4 SECOND) "
          + "ON DUPLICATE KEY UPDATE email = VALUES(email), is_change = VALUES(is_change), "
          + "token_hash = VALUES(token_hash), "
          + "expires_at = VALUES(expires_at), used_by = NULL, former = NULL";

  /** Found by a retry, which is not counted and recorded again. */
  static final String IS_MADE =
      "SELECT COUNT(*) FROM email_link WHERE token_hash = ?1 AND member_id = ?2";

  static final String PURPOSE =
      "SELECT is_change + 0, EXISTS (SELECT 1 FROM member m WHERE m.email = l.email "
          + "AND m.id <> l.member_id) FROM email_link l WHERE l.token_hash = ?1";

  static final String HOLDER = "SELECT member_id FROM email_link WHERE token_hash = ?1";

  /** With the member locked: nobody else uses or replaces their link. */
  static final String LINK =
      "SELECT email, expires_at > UTC_TIMESTAMP(6), used_by IS NOT NULL, "
          + "COALESCE(used_by = ?2, FALSE), former, is_change + 0 "
          + "FROM email_link WHERE token_hash = ?1 FOR UPDATE";

  static final String USE = "UPDATE email_link SET used_by = ?2, former = ?3 WHERE token_hash = ?1";
  static final String MAY_ASK_AGAIN =
      "UPDATE email_link SET expires_at = expires_at - INTERVAL ?2 SECOND WHERE token_hash = ?1";
  static final String PURGE =
      "DELETE FROM email_link WHERE expires_at < UTC_TIMESTAMP(6) LIMIT 1000";

  @PersistenceContext private EntityManager em;
  @EJB private Members members;
  @EJB private Sessions sessions;
  @EJB private EmailChanges changes;
  @EJB private Administrator administrator;
  @EJB private RateLimits limits;
  @EJB private Audit audit;

  /**
   * What a member has and waits for.
   *
   * @param linked the address of their link; null if it has been used or has expired
   * @param isChange whether the link gives them that address instead of theirs
   * @param isNew whether it was made within {@link #PAUSE}
   */
  public record State(
      String email, boolean confirmed, String linked, boolean isChange, boolean isNew) {

    /** The address that they want instead of theirs; null if there is none. */
    public String pending() {
      return isChange ? linked : null;
    }

    boolean hasNewLinkFor(String address) {
      return isNew && address.equals(linked);
    }
  }

  /** What a link is for. */
  public enum Purpose {
    /** A member has this address. */
    CONFIRM,
    /** A member wants this address. */
    CHANGE,
    /** A member wants this address, and another one has it: the link is not mailed. */
    TAKEN
  }

  /**
   * Whose address was confirmed.
   *
   * @param former the address that it replaced by this attempt; empty if none
   */
  public record Confirmed(String memberId, String email, Optional<String> former) {}

  @RolesAllowed(Roles.READ)
  public State of(String memberId) {
    return state(memberId);
  }

  private State state(String memberId) {
    Row row =
        Row.only(
            em.createNativeQuery(STATE)
                .setParameter(1, memberId)
                .setParameter(2, LENGTH.minus(PAUSE).toSeconds()));
    boolean hasLink = !row.isNull(3);
    return new State(
        row.text(1),
        row.isTrue(2),
        hasLink ? row.text(3) : null,
        hasLink && row.isTrue(4),
        row.isTrue(5));
  }

  /**
   * Makes the first link of a member who has just signed up.
   *
   * @param token generated by the caller outside the transaction, as for all of these methods
   * @return where to mail it to; empty if the member has a link, or the address is confirmed
   * @throws TooManyMails 429
   */
  public Optional<String> makeForNew(String email, String token) {
    return members
        .credentials(email)
        .map(Credentials::memberId)
        .filter(member -> lock(member).isPresent())
        .filter(member -> isMade(member, token) || needsFirst(state(member)))
        .flatMap(member -> make(member, state(member).email(), false, token));
  }

  private static boolean needsFirst(State state) {
    return !state.confirmed() && state.linked() == null;
  }

  /**
   * Makes a link once more: for the address that the member wants, or else for theirs.
   *
   * @return where to mail it to; empty if one was just mailed there
   * @throws EmailAlreadyConfirmed 409
   * @throws TooManyMails 429
   * @throws SessionEnded 401
   */
  @RolesAllowed(Roles.SESSION)
  public Optional<String> makeAgain(String memberId, String token) {
    if (lock(memberId).isEmpty()) throw new SessionEnded();
    State state = state(memberId);
    if (state.isChange()) return make(memberId, state.linked(), true, token);
    if (state.confirmed()) throw new EmailAlreadyConfirmed();
    return make(memberId, state.email(), false, token);
  }

  /**
   * Withdraws the address that a member has asked for.
   *
   * @throws SessionEnded 401
   */
  @RolesAllowed(Roles.SESSION)
  public void withdraw(String memberId) {
    if (lock(memberId).isEmpty()) throw new SessionEnded();
    if (!state(memberId).isChange()) return;
    members.withdrawEmailChange(memberId);
    audit.record(Act.onAccount(Action.EMAIL_CHANGE_WITHDRAWN, memberId));
  }

  /**
   * Makes the link with which a member gets another address, also if another member has it: nobody
   * learns that. With their own, withdraws what they asked for.
   *
   * @param session the token of the caller's session
   * @return where to mail it to; empty if one was just mailed there, or the address is theirs
   * @throws TooManyMails 429
   * @throws SessionEnded 401
   */
  @RolesAllowed(Roles.SESSION)
  public Optional<String> makeForChange(
      String memberId, String email, String session, String token) {
    sessions.requireOpen(memberId, session);
    String address = EmailAddress.canonical(email);
    State state = state(memberId);
    if (address.equals(state.email())) {
      withdraw(memberId);
      return Optional.empty();
    }
    boolean again = isMade(memberId, token) || address.equals(state.pending());
    Optional<String> to = make(memberId, address, true, token);
    if (!again) audit.record(Act.onAccount(Action.EMAIL_CHANGE_ASKED, memberId));
    return to;
  }

  /**
   * With the member locked. Whoever floods a mailbox from many accounts is not told when it ends.
   */
  private Optional<String> make(String memberId, String address, boolean isChange, String token) {
    if (isMade(memberId, token)) return Optional.of(address);
    if (state(memberId).hasNewLinkFor(address)) return Optional.empty();
    long seconds = limits.take("e-mail link " + memberId, MAILS, HOUR);
    if (seconds > 0) throw new TooManyMails(seconds);
    em.createNativeQuery(REPLACE)
        .setParameter(1, memberId)
        .setParameter(2, address)
        .setParameter(3, Ids.hash(token))
        .setParameter(4, LENGTH.toSeconds())
        .setParameter(5, isChange ? 1 : 0)
        .executeUpdate();
    boolean isFlooded = limits.take("e-mail to " + Ids.hash(address), MAILS, HOUR) > 0;
    return isFlooded ? Optional.empty() : Optional.of(address);
  }

  /** What this link is for; empty if it has been replaced or withdrawn since. */
  public Optional<Purpose> purpose(String token) {
    return Row.first(em.createNativeQuery(PURPOSE).setParameter(1, Ids.hash(token)))
        .map(
            link ->
                link.isTrue(1) ? link.isTrue(2) ? Purpose.TAKEN : Purpose.CHANGE : Purpose.CONFIRM);
  }

  private boolean isMade(String memberId, String token) {
    return Row.only(
                em.createNativeQuery(IS_MADE)
                    .setParameter(1, Ids.hash(token))
                    .setParameter(2, memberId))
            .number(1)
        > 0;
  }

  /** The next mail need not wait, because this one was not sent. */
  public void mailFailed(String token) {
    em.createNativeQuery(MAY_ASK_AGAIN)
        .setParameter(1, Ids.hash(token))
        .setParameter(2, PAUSE.toSeconds())
        .executeUpdate();
  }

  /** The member for whom this link was made; empty if there is no such link. */
  public Optional<String> holder(String token) {
    return Row.first(em.createNativeQuery(HOLDER).setParameter(1, Ids.hash(token)))
        .map(row -> row.text(1));
  }

  /**
   * Uses a link: confirms the member's address, or replaces it with the one that they wanted. A
   * repeat does nothing, and is told the same.
   *
   * @param attempt an id, generated by the caller outside the transaction
   * @param session the token of a session that stays if the address is replaced; null for none
   * @throws EmailLinkInvalid 403; also if the member has been disabled since
   * @throws EmailConfigured 409
   * @throws MemberExists 409; another member has the address since
   */
  public Confirmed use(String memberId, String token, String attempt, String session) {
    String current = lock(memberId).orElseThrow(EmailLinkInvalid::new);
    Row link =
        Row.first(
                em.createNativeQuery(LINK)
                    .setParameter(1, Ids.hash(token))
                    .setParameter(2, attempt))
            .orElseThrow(EmailLinkInvalid::new);
    String email = link.text(1);
    if (link.isTrue(3)) return new Confirmed(memberId, email, formerOfOwnAttempt(link));
    if (!link.isTrue(2)) throw new EmailLinkInvalid();
    boolean isChange = link.isTrue(6);
    if (!isChange && !email.equals(current)) throw new EmailLinkInvalid(); // it has another since
    Optional<String> former = isChange ? Optional.of(current) : Optional.empty();
    em.createNativeQuery(USE)
        .setParameter(1, Ids.hash(token))
        .setParameter(2, attempt)
        .setParameter(3, former.orElse(null))
        .executeUpdate();
    if (isChange) replace(memberId, current, email, session);
    else audit.record(Act.onAccount(Action.EMAIL_CONFIRMED, memberId), Actor.byLink(memberId));
    members.confirmEmail(memberId);
    return new Confirmed(memberId, email, former);
  }

  private static Optional<String> formerOfOwnAttempt(Row link) {
    return link.isTrue(4) && !link.isNull(5) ? Optional.of(link.text(5)) : Optional.empty();
  }

  private void replace(String memberId, String current, String email, String session) {
    if (administrator.isConfigured(current)) throw new EmailConfigured();
    changes.replace(memberId, email, session);
    audit.record(Act.onAccount(Action.EMAIL_CHANGED, memberId), Actor.byLink(memberId));
  }

  /** Locks the member; empty if there is none who can log in. */
  private Optional<String> lock(String memberId) {
    return Row.first(em.createNativeQuery(LOCK).setParameter(1, memberId)).map(row -> row.text(1));
  }

  /** Deletes at most 1000 expired links and returns how many. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }
}
