package surely.personal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.departure.FormerAccounts;
import surely.departure.UseMemory;
import surely.points.Points;
import surely.points.Purpose;
import surely.progress.ProgressStorageQuota;
import surely.quota.Subject;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.Surveys;

/** Deletes accounts and, later, what belonged to them. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class AccountDeletion {
  static final String LEAVE =
      "UPDATE member SET deleted_at = UTC_TIMESTAMP(6), email = CONCAT('deleted:', id), name = '', "
          + "password = NULL, administrator = FALSE, returned = FALSE, "
          + "email_confirmed_at = NULL "
          + "WHERE id = ?1 AND deleted_at IS NULL";

  static final String PURGE = "DELETE FROM departed_use WHERE kept_until < UTC_DATE() LIMIT 1000";
  static final List<String> FORGET =
      List.of(
          "DELETE FROM session WHERE member_id = ?1",
          "DELETE FROM api_token WHERE member_id = ?1",
          "DELETE FROM password_link WHERE member_id = ?1",
          "DELETE FROM email_link WHERE member_id = ?1",
          "DELETE FROM identity WHERE member_id = ?1",
          "DELETE FROM collaborator WHERE member_id = ?1",
          "DELETE FROM tracker WHERE member_id = ?1",
          "DELETE FROM quota WHERE subject = CONCAT('" + Subject.TRACKERS + "', ?1)");
  static final List<String> LATE =
      List.of(
          "DELETE c FROM member m JOIN collaborator c ON c.member_id = m.id "
              + "WHERE m.deleted_at IS NOT NULL",
          "DELETE t FROM member m JOIN tracker t ON t.member_id = m.id "
              + "WHERE m.deleted_at IS NOT NULL",
          "DELETE q FROM member m JOIN quota q ON q.subject = CONCAT('"
              + Subject.TRACKERS
              + "', m.id) WHERE m.deleted_at IS NOT NULL",
          "DELETE q FROM member m JOIN quota q ON q.subject = CONCAT('"
              + Subject.DEFINITIONS
              + "', m.id) WHERE m.deleted_at IS NOT NULL");
  static final String LATE_PROGRESS =
      "SELECT DISTINCT m.id FROM member m JOIN progress p ON p.member_id = m.id "
          + "WHERE m.deleted_at IS NOT NULL";
  static final String ORPHANS =
      "SELECT s.id FROM survey s JOIN member m ON m.id = s.owner "
          + "WHERE m.deleted_at IS NOT NULL LIMIT 10";
  static final String RESPONSES = "DELETE FROM response WHERE survey_id = ?1 LIMIT 1000";
  static final List<String> SURVEY =
      List.of(
          "DELETE FROM quota WHERE subject = CONCAT('" + Subject.RESPONSES + "', ?1)",
          "DELETE FROM quota WHERE subject = CONCAT('" + Subject.INVITATIONS + "', ?1)",
          "DELETE FROM quota WHERE subject = CONCAT('" + Subject.PROGRESS + "', ?1)",
          "DELETE FROM quota WHERE subject > CONCAT('"
              + Subject.CHOICE
              + "', ?1, ':') AND subject < CONCAT('"
              + Subject.CHOICE
              + "', ?1, ':~')",
          "DELETE FROM survey WHERE id = ?1");

  @PersistenceContext private EntityManager em;
  @Inject private FormerAccounts formerAccounts;
  @Inject private UseMemory memory;
  @Inject private Points points;
  @Inject private ProgressStorageQuota progress;
  @EJB private Surveys surveys;
  @EJB private Audit audit;

  /**
   * Deletes an account: what identifies the member, how they log in, their trackers and progress.
   * Their drafts are deleted and their surveys closed; {@link OrphanedSurveys} deletes those later,
   * with their responses. Ledger entries and responses to others' surveys stay, under an id that
   * identifies nobody. The points that are left go to the house. What the member had used up is
   * remembered under hashes: see {@link surely.departure}.
   */
  @RolesAllowed(Roles.SESSION)
  public void leave(String member) {
    List<String> pseudonyms = formerAccounts.pseudonyms(member);
    if (run(LEAVE, member) == 0) return; // now nothing can be used as this member
    pseudonyms.forEach(pseudonym -> memory.remember(pseudonym, member));
    FORGET.forEach(sql -> run(sql, member));
    surveys.endAll(member);
    progress.deleteOf(member);
    long balance = points.balance(member);
    if (balance > 0) points.move(member, -balance, Purpose.house("account-deleted", member));
    audit.record(Act.onAccount(Action.MEMBER_DELETED, member));
  }

  /**
   * Deletes at most 1000 hashes that have been kept long enough, and returns how many. Several
   * servers may purge at once.
   */
  public int purge() {
    return em.createNativeQuery(PURGE).executeUpdate();
  }

  /** Deletes what was stored by requests that ran while their member was leaving. */
  public void forgetLate() {
    LATE.forEach(sql -> em.createNativeQuery(sql).executeUpdate());
    Row.texts(em.createNativeQuery(LATE_PROGRESS)).forEach(progress::deleteOf);
  }

  /** Some of the surveys whose owners have left. */
  public List<String> orphans() {
    return Row.texts(em.createNativeQuery(ORPHANS));
  }

  /**
   * Deletes some responses to an orphaned survey or, if none are left, the survey itself.
   *
   * @return whether the survey is gone
   */
  public boolean deleteSome(String survey) {
    if (run(RESPONSES, survey) > 0) return false;
    SURVEY.forEach(sql -> run(sql, survey));
    return true;
  }

  private int run(String sql, String id) {
    return em.createNativeQuery(sql).setParameter(1, id).executeUpdate();
  }
}
