package surely.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.member.EmailAddress;
import surely.member.Members;
import surely.session.Sessions;
import surely.sql.Like;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.sql.UtcDateTime;
import surely.token.ApiTokens;

/** Lists members, disables and enables them, and names administrators. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.ADMINISTRATOR)
public class MemberAdministration {
  private static final String ITEM =
      "SELECT id, email, name, administrator + 0, disabled_at IS NOT NULL, "
          + "DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ') FROM member WHERE deleted_at IS NULL ";

  /** Without a search, the index of the order finds the page; a search reads the members before. */
  static final String PAGE =
      ITEM
          + "AND (created_at, id) < (?1, ?2) "
          + "AND (email LIKE ?3 ESCAPE '!' OR LOWER(name) LIKE ?4 ESCAPE '!') "
          + "ORDER BY created_at DESC, id DESC LIMIT ?5";

  /** Always the first lock, and in one order, so that changes of members come one by one. */
  static final String ADMINISTRATORS =
      "SELECT id FROM member FORCE INDEX (member_administrator) WHERE administrator = TRUE "
          + "AND deleted_at IS NULL AND disabled_at IS NULL ORDER BY id FOR UPDATE";

  static final String LOCK = ITEM + "AND id = ?1 FOR UPDATE";
  static final String CHANGE =
      "UPDATE member SET administrator_until = IF(administrator AND NOT ?2, UTC_TIMESTAMP(6), "
          + "IF(?2, NULL, administrator_until)), administrator = ?2, "
          + "disabled_at = IF(?3, COALESCE(disabled_at, UTC_TIMESTAMP(6)), NULL) WHERE id = ?1";

  @PersistenceContext private EntityManager em;
  @EJB private Members members;
  @EJB private Sessions sessions;
  @EJB private PasswordLinks links;
  @EJB private ApiTokens tokens;
  @EJB private Audit audit;

  /**
   * A page of the members, the newest first.
   *
   * @param search how the e-mail address or the name begins; null for all members
   */
  public MemberPage page(String search, Cursor after, int limit) {
    String start = search == null ? "" : search.strip();
    List<Row> rows =
        Row.all(
            em.createNativeQuery(PAGE)
                .setParameter(1, UtcDateTime.of(after.at()).toString())
                .setParameter(2, after.id())
                .setParameter(3, Like.startingWith(EmailAddress.canonical(start)))
                .setParameter(4, Like.startingWith(start.toLowerCase(Locale.ROOT)))
                .setParameter(5, limit + 1));
    List<MemberPage.Item> items =
        rows.stream().limit(limit).map(MemberAdministration::item).toList();
    MemberPage.Item last = rows.size() > limit ? items.get(limit - 1) : null;
    String next = last == null ? null : new Cursor(last.createdAt(), last.id()).toString();
    return new MemberPage(items, next);
  }

  /**
   * Changes a member. If they are disabled, their sessions, API tokens and link end, and they are
   * no administrator any more: whoever enables them has not named one. A repeat changes nothing.
   *
   * @throws MemberNotFound 404
   * @throws MemberDisabled 409; a disabled member can't be an administrator
   * @throws LastAdministrator 409
   */
  public MemberPage.Item change(String id, MemberChange change) {
    List<String> administrators = Row.texts(em.createNativeQuery(ADMINISTRATORS));
    MemberPage.Item there = item(lock(id));
    boolean disabled = or(change.disabled(), there.disabled());
    if (disabled && Boolean.TRUE.equals(change.administrator())) throw new MemberDisabled();
    boolean administrator = !disabled && or(change.administrator(), there.administrator());
    if (administrators.equals(List.of(id)) && (disabled || !administrator))
      throw new LastAdministrator();
    em.createNativeQuery(CHANGE)
        .setParameter(1, id)
        .setParameter(2, administrator ? 1 : 0)
        .setParameter(3, disabled ? 1 : 0)
        .executeUpdate();
    if (disabled) {
      sessions.endAll(id);
      tokens.revokeAll(id);
      links.revoke(id);
      members.withdrawEmailChange(id);
    }
    if (administrator != there.administrator())
      record(administrator ? Action.ADMINISTRATOR_NAMED : Action.ADMINISTRATOR_WITHDRAWN, id);
    if (disabled != there.disabled())
      record(disabled ? Action.MEMBER_DISABLED : Action.MEMBER_ENABLED, id);
    return new MemberPage.Item(
        id, there.email(), there.name(), administrator, disabled, there.createdAt());
  }

  private void record(Action action, String id) {
    audit.record(Act.onAccount(action, id));
  }

  private Row lock(String id) {
    return Row.first(em.createNativeQuery(LOCK).setParameter(1, id))
        .orElseThrow(MemberNotFound::new);
  }

  private static boolean or(Boolean changed, boolean there) {
    return changed == null ? there : changed;
  }

  private static MemberPage.Item item(Row row) {
    return new MemberPage.Item(
        row.text(1),
        row.text(2),
        row.text(3),
        row.isTrue(4),
        row.isTrue(5),
        Instant.parse(row.text(6)));
  }
}
