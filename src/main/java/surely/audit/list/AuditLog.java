package surely.audit.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import surely.audit.Action;
import surely.authentication.Roles;
import surely.http.Paging;
import surely.problem.InvalidParameter;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.access.SurveyAccess;
import surely.survey.access.SurveyRole;
import surely.survey.access.SurveyRoleNeeded;
import surely.survey.policy.SurveyNotFound;

/** Pages of the audit log, newest first. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.SESSION)
public class AuditLog {
  private static final String SELECT =
      "SELECT id, DATE_FORMAT(at, '%Y-%m-%dT%T.%fZ'), action, actor, via, token, owner, survey, "
          + "target, detail FROM audit_event WHERE ";
  private static final String NEWEST =
      " AND id < ?2 AND (?3 = '' OR action = ?3) ORDER BY id DESC LIMIT ?4";
  static final String ALL = SELECT + "?1 = ''" + NEWEST;
  static final String OF_ACTION = SELECT + "action = ?1" + NEWEST;
  static final String OF_SURVEY = SELECT + "survey = ?1" + NEWEST;

  /** Not with OR, so that each half reads no more rows than it needs, from its own index. */
  static final String OF_MEMBER =
      "("
          + SELECT
          + "owner = ?1"
          + NEWEST
          + ") UNION ("
          + SELECT
          + "actor = ?1"
          + NEWEST
          + ") ORDER BY id DESC LIMIT ?4";

  @PersistenceContext private EntityManager em;
  @Inject private SurveyAccess access;

  /**
   * Which part of a list.
   *
   * @param action only events of this action; null for all
   * @param before only events older than the one with this id
   */
  record Part(String action, long before, int limit) {
    Part {
      if (action != null && Action.of(action).isEmpty())
        throw new InvalidParameter(
            "The query parameter action takes the action of an event, such as survey.published.");
    }

    /** As query parameters. */
    static Part of(String action, String after, String limit) {
      return new Part(action, Paging.after(after, Long.MAX_VALUE), Paging.limit(limit));
    }

    Part ofAllActions() {
      return new Part(null, before, limit);
    }
  }

  /** What was done to what belonged to the member, and what they did. */
  public AuditPage ofMember(String member, Part part) {
    return page(OF_MEMBER, member, part);
  }

  /**
   * What was done to a survey, for its owner.
   *
   * @throws SurveyNotFound 404
   * @throws SurveyRoleNeeded 403
   */
  @RolesAllowed(Roles.READ)
  public AuditPage ofSurvey(String owner, String survey, Part part) {
    access.require(SurveyRole.OWNER, owner, survey);
    return page(OF_SURVEY, survey, part);
  }

  /**
   * Everything, for administrators.
   *
   * @param member only what was done by or to this member; null for all members
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public AuditPage all(String member, Part part) {
    if (member != null) return page(OF_MEMBER, member, part);
    return part.action() == null
        ? page(ALL, "", part)
        : page(OF_ACTION, part.action(), part.ofAllActions());
  }

  private AuditPage page(String select, String key, Part part) {
    List<Row> rows =
        Row.all(
            em.createNativeQuery(select)
                .setParameter(1, key)
                .setParameter(2, part.before())
                .setParameter(3, part.action() == null ? "" : part.action())
                .setParameter(4, part.limit() + 1));
    List<AuditPage.Item> items = rows.stream().limit(part.limit()).map(AuditLog::item).toList();
    boolean more = rows.size() > part.limit();
    return new AuditPage(items, more ? items.get(items.size() - 1).id() : null);
  }

  private static AuditPage.Item item(Row row) {
    return new AuditPage.Item(
        Long.toString(row.number(1)),
        Instant.parse(row.text(2)),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        row.text(8),
        row.text(9),
        row.text(10));
  }
}
