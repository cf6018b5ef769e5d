package surely.member;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.departure.Use;
import surely.once.Guard;
import surely.points.Points;
import surely.points.Purpose;
import surely.sql.DatabaseFailure;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/** Sign-up, credentials and identities of members. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class Members {
  /** The cool-down, by the database's clock: of many concurrent UPDATEs, one matches the row. */
  static final String COOL_DOWN =
      "UPDATE member SET survey_created_at = UTC_TIMESTAMP(6) WHERE id = ?1 "
          + "AND (?2 < 0 OR survey_created_at IS NULL "
          + "OR survey_created_at <= UTC_TIMESTAMP(6) - INTERVAL ?2 SECOND)";

  static final String SECONDS_LEFT =
      "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), survey_created_at) + ?2 "
          + "FROM member WHERE id = ?1";
  static final String SET_PASSWORD =
      "UPDATE member SET password = ?1 WHERE id = ?2 AND deleted_at IS NULL";
  private static final Guard ONE_PER_EMAIL = Guard.unique("member_email");
  private static final Guard ONE_PER_IDENTITY = Guard.unique("identity_provider_subject");

  @PersistenceContext private EntityManager em;
  @Inject private Points points;
  @Inject private FormerAccounts formerAccounts;
  @Inject private Settings settings;

  /**
   * Makes a member with an account and the sign-up points, which a person gets once. A repeat with
   * the same id returns the same member.
   *
   * @param id minted by the caller, outside the transaction
   * @param passwordHash null if they log in through a provider only
   * @throws MemberExists 409
   */
  public MemberView signUp(
      String id, String email, String name, String passwordHash, boolean administrator) {
    String address = EmailAddress.canonical(email);
    Optional<Member> there = byEmail(address);
    if (there.isPresent()) {
      if (!there.get().id().equals(id)) throw ONE_PER_EMAIL.repeated(new MemberExists());
      return there.get().view(points.balance(id));
    }
    ONE_PER_EMAIL.insert(
        em, new Member(id, address, name, passwordHash, administrator), MemberExists::new);
    return new MemberView(id, address, name, openAccount(id, false));
  }

  /**
   * The member whom a provider knows, found or made.
   *
   * @param id of a new member, minted by the caller, outside the transaction
   * @return the member's id
   * @throws MemberExists 409; another member has the e-mail
   * @throws DatabaseFailure a lost race; run again
   */
  public String ofProvider(ProviderIdentity identity, String id) {
    String address = EmailAddress.canonical(identity.email());
    // Before the identity: if a concurrent first log-in took the address, its identity is found.
    boolean emailTaken = byEmail(address).isPresent();
    Optional<String> there = memberOf(identity);
    if (there.isPresent()) return there.get();
    if (emailTaken) throw MemberExists.beforeProvider();
    ONE_PER_EMAIL.insert(
        em, new Member(id, address, identity.name(), null, false), DatabaseFailure::lostRace);
    ONE_PER_IDENTITY.insert(em, new Identity(id, identity, id), DatabaseFailure::lostRace);
    openAccount(id, true);
    return id;
  }

  /** Whether somebody has logged in with this identity and is still a member. */
  public boolean isKnown(ProviderIdentity identity) {
    return memberOf(identity).isPresent();
  }

  private Optional<String> memberOf(ProviderIdentity identity) {
    return em.createNamedQuery("Identity.member", String.class)
        .setParameter("provider", identity.provider())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  /**
   * Opens the points account after the inserts, which wait for the deletion of a former account and
   * its record of what was used. Returns the sign-up points.
   */
  private long openAccount(String id, boolean confirmed) {
    Person person = formerAccounts.recognize(id);
    points.open(id);
    boolean entitled =
        (confirmed || !settings.get(Setting.SIGNUP_CONFIRMED))
            && !formerAccounts.haveUsed(person, Use.SIGN_UP_POINTS);
    long signUpPoints = entitled ? settings.get(Setting.SIGNUP_POINTS) : 0;
    if (signUpPoints > 0) points.move(id, signUpPoints, Purpose.house("sign-up", id));
    return signUpPoints;
  }

  @RolesAllowed("member")
  public Me me(String id) {
    return em.find(Member.class, id).me(points.balance(id));
  }

  public Optional<Credentials> credentials(String email) {
    return byEmail(EmailAddress.former(email))
        .or(() -> byEmail(EmailAddress.canonical(email)))
        .map(Member::credentials);
  }

  /** The credentials of an existing member. */
  @RolesAllowed("member")
  public Credentials credentialsOf(String id) {
    return em.find(Member.class, id).credentials();
  }

  public void setPassword(String id, String passwordHash) {
    em.createNativeQuery(SET_PASSWORD)
        .setParameter(1, passwordHash)
        .setParameter(2, id)
        .executeUpdate();
  }

  /**
   * Notes that a member creates a survey now, unless they did so within the cool-down. Locks the
   * member.
   *
   * @param coolDown null if something else makes this creation happen once
   * @return 0, or the seconds to wait
   */
  public long startSurvey(String id, Duration coolDown) {
    long seconds = coolDown == null ? -1 : coolDown.toSeconds();
    boolean started =
        em.createNativeQuery(COOL_DOWN).setParameter(1, id).setParameter(2, seconds).executeUpdate()
            == 1;
    return started ? 0 : secondsLeft(id, seconds);
  }

  private long secondsLeft(String id, long seconds) {
    Row left =
        Row.only(em.createNativeQuery(SECONDS_LEFT).setParameter(1, id).setParameter(2, seconds));
    return Math.max(1, left.number(1));
  }

  private Optional<Member> byEmail(String address) {
    return em.createNamedQuery("Member.byEmail", Member.class)
        .setParameter("email", address)
        .getResultStream()
        .findFirst();
  }
}
