package surely.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.http.Cursor;
import surely.once.Ids;
import surely.quota.Quotas;
import surely.quota.Subject;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.sql.UtcDateTime;
import surely.survey.Surveys;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;

/** Makes, lists, revokes and admits invitations. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class Invitations {
  static final String OF_TOKEN =
      "SELECT id, revoked + 0 FROM invitation WHERE token_hash = ?1 AND survey_id = ?2 "
          + "LOCK IN SHARE MODE";
  // A state that must stay secret is not looked up, because the time it takes would reveal it.
  static final String PAGE =
      "SELECT id, revoked + 0, DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ'), "
          + "IF(?5, NULL, "
          + "EXISTS (SELECT 1 FROM response WHERE survey_id = ?1 AND respondent = invitation.id) "
          + "OR EXISTS (SELECT 1 FROM participation "
          + "WHERE survey_id = ?1 AND participant = invitation.id)) "
          + "FROM invitation WHERE survey_id = ?1 AND (created_at, id) > (?2, ?3) "
          + "ORDER BY created_at, id LIMIT ?4";

  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;
  @Inject private ResponsePolicies policies;
  @Inject private Quotas quotas;
  @Inject private Settings settings;

  /**
   * Makes invitations. A repeat with the same ones returns them again.
   *
   * @param minted by the caller, outside the transaction
   * @throws NotByInvitation 409
   * @throws TooManyInvitations 409
   */
  @RolesAllowed("member")
  public NewInvitations make(String owner, String survey, List<NewInvitation> minted) {
    surveys.requireOwner(owner, survey);
    if (!policies.of(survey).byInvitation()) throw new NotByInvitation();
    if (em.find(Invitation.class, minted.get(0).id()) == null) {
      Instant now = UtcDateTime.now();
      minted.forEach(one -> em.persist(new Invitation(one, survey, now)));
      long most = settings.get(Setting.INVITATIONS);
      if (!quotas.take(Subject.INVITATIONS + survey, minted.size(), most))
        throw new TooManyInvitations(most);
    }
    return new NewInvitations(minted);
  }

  /** Oldest first. */
  @RolesAllowed("member")
  public InvitationPage page(String owner, String survey, Cursor after, int limit) {
    surveys.requireOwner(owner, survey);
    ResponsePolicy policy = policies.of(survey);
    boolean secret = policy.anonymous() && !policy.availability().complete();
    List<Row> rows =
        Row.all(
            em.createNativeQuery(PAGE)
                .setParameter(1, survey)
                .setParameter(2, UtcDateTime.of(after.at()).toString())
                .setParameter(3, after.id())
                .setParameter(4, limit + 1)
                .setParameter(5, secret ? 1 : 0));
    List<InvitationPage.Item> items = rows.stream().limit(limit).map(Invitations::item).toList();
    InvitationPage.Item last = rows.size() > limit ? items.get(limit - 1) : null;
    String next = last == null ? null : new Cursor(last.createdAt(), last.id()).toString();
    return new InvitationPage(items, next);
  }

  private static InvitationPage.Item item(Row row) {
    var state = InvitationState.of(row.isTrue(2), row.isNull(4) ? null : row.isTrue(4));
    return new InvitationPage.Item(row.text(1), state, Instant.parse(row.text(3)));
  }

  /**
   * Revokes an invitation: from now on nobody can respond with it. A response that was given with
   * it stays. Revoking it again changes nothing.
   *
   * @throws InvitationNotFound 404
   */
  @RolesAllowed("member")
  public void revoke(String owner, String survey, String id) {
    surveys.requireOwner(owner, survey);
    Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (invitation == null || !invitation.isTo(survey)) throw new InvitationNotFound();
    invitation.revoke();
  }

  /**
   * The invitation with this token, locked shared, so that it is not revoked before the transaction
   * ends.
   *
   * @param token as the respondent sent it; null: none
   * @param again whether this repeats a response that is stored; the invitation may have been
   *     revoked since
   * @return the invitation's id
   * @throws InvitationNeeded 403
   * @throws InvitationUnknown 403
   */
  public String admit(String survey, String token, boolean again) {
    if (token == null) throw new InvitationNeeded();
    return find(survey, token, again).orElseThrow(InvitationUnknown::new);
  }

  private Optional<String> find(String survey, String token, boolean revoked) {
    return Row.first(
            em.createNativeQuery(OF_TOKEN).setParameter(1, Ids.hash(token)).setParameter(2, survey))
        .filter(row -> revoked || !row.isTrue(2))
        .map(row -> row.text(1));
  }
}
