package surely.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import surely.form.Form;
import surely.http.Cursor;
import surely.http.IfMatch;
import surely.http.Paging;
import surely.points.NotEnoughPoints;
import surely.quota.Subject;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.definition.DefinitionStorageQuota;
import surely.survey.definition.FormCache;
import surely.survey.definition.MemberStorageFull;
import surely.survey.definition.NewSurvey;
import surely.survey.policy.SurveyNotDraft;
import surely.survey.policy.SurveyNotFound;
import surely.survey.policy.SurveyNotOpen;
import surely.survey.policy.SurveyOfSomebodyElse;
import surely.survey.policy.SurveyState;

/**
 * A member's own surveys. Every method with an id answers 404 {@link SurveyNotFound} for a survey
 * of somebody else.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed("member")
public class Surveys {
  // One statement reads both the counted responses and the pending ones, so that both are of the
  // same moment.
  static final String RESPONSES =
      "SELECT COALESCE((SELECT responses FROM tally WHERE survey_id = ?1), 0) "
          + "+ (SELECT COUNT(*) FROM uncounted WHERE survey_id = ?1)";

  static final String OWNER = "SELECT owner FROM survey WHERE id = ?1";
  static final String FORGET_INVITATIONS =
      "DELETE FROM quota WHERE subject = CONCAT('" + Subject.INVITATIONS + "', ?1)";
  static final List<String> DELETE_DRAFTS =
      List.of(
          "DELETE q FROM survey s JOIN quota q ON q.subject = CONCAT('"
              + Subject.INVITATIONS
              + "', s.id) WHERE s.owner = ?1 AND s.state = 'draft'",
          "DELETE FROM survey WHERE owner = ?1 AND state = 'draft'");

  @PersistenceContext private EntityManager em;
  @EJB private SurveyLifecycle lifecycle;
  @Inject private SurveyPurchase purchase;
  @Inject private FormCache formCache;
  @Inject private DefinitionStorageQuota storage;

  /**
   * Makes a draft and takes its cost, both or neither. A repeated call with the same id returns the
   * same survey.
   *
   * @param id minted by the caller, outside the transaction
   * @param keyed whether an idempotency key makes this happen once; if not, the cool-down does
   * @throws SurveyCreatedRecently 429
   * @throws MemberStorageFull 409
   */
  public SurveyView create(String owner, String id, NewSurvey survey, boolean keyed) {
    Form form = formCache.understand(survey);
    long seconds = purchase.start(owner, keyed);
    // only now, because an earlier attempt that was still committing has ended by here
    Survey there = em.find(Survey.class, id);
    if (there != null) return view(there);
    if (seconds > 0) throw new SurveyCreatedRecently(seconds);
    purchase.pay(owner, id);
    var made = new Survey(id, owner, survey, form);
    em.persist(made);
    em.flush();
    storage.take(owner, made.blocks());
    return view(made, 0);
  }

  /** Newest first. Long settings make a page shorter; definitions are not read. */
  public SurveyPage page(String owner, Cursor after, int limit) {
    List<Number> lengths =
        query("Survey.lengths", Number.class, owner, after, limit + 1).getResultList();
    int rows = Paging.fitting(lengths, limit);
    if (rows == 0) return new SurveyPage(List.of(), null);
    List<SurveySummary> shown =
        query("Survey.page", SurveySummary.class, owner, after, rows)
            .getResultStream()
            .map(survey -> survey.with(responses(survey.id())))
            .toList();
    return new SurveyPage(
        shown, lengths.size() > rows ? shown.get(shown.size() - 1).cursor().toString() : null);
  }

  private <T> TypedQuery<T> query(
      String name, Class<T> type, String owner, Cursor after, int limit) {
    return em.createNamedQuery(name, type)
        .setParameter("owner", owner)
        .setParameter("at", after.at())
        .setParameter("id", after.id())
        .setMaxResults(limit);
  }

  public SurveyView get(String owner, String id) {
    return view(owned(owner, id, LockModeType.NONE));
  }

  /**
   * Makes a draft with the definition of another survey of the owner; it costs as much as a new
   * one.
   *
   * @throws SurveyCreatedRecently 429
   */
  public SurveyView copy(String owner, String original, String id, boolean keyed) {
    return create(owner, id, owned(owner, original, LockModeType.NONE).copy(), keyed);
  }

  /**
   * @param ifMatch the versions that the client read
   * @throws SurveyChanged 412; it has changed since, and differs from what was sent
   * @throws SurveyNotDraft 409
   * @throws MemberStorageFull 409
   */
  public SurveyView change(String owner, String id, IfMatch ifMatch, NewSurvey survey) {
    Form form = formCache.understand(survey);
    Survey changed = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    if (changed.says(survey)) return view(changed);
    if (!ifMatch.matches(changed.version())) throw new SurveyChanged(changed.version());
    long before = changed.blocks();
    changed.change(survey, form);
    em.flush();
    storage.take(owner, changed.blocks() - before);
    return view(changed);
  }

  /**
   * @param again an earlier attempt may have deleted it
   * @throws SurveyNotDraft 409
   */
  public void delete(String owner, String id, boolean again) {
    if (again && em.find(Survey.class, id, LockModeType.PESSIMISTIC_WRITE) == null) return;
    Survey deleted = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    if (!deleted.isDraft()) throw new SurveyNotDraft();
    em.remove(deleted);
    storage.take(owner, -deleted.blocks());
    em.createNativeQuery(FORGET_INVITATIONS).setParameter(1, id).executeUpdate();
  }

  /**
   * Opens a draft; does nothing to an open survey.
   *
   * @throws SurveyNotDraft 409; it is closed
   * @throws SurveyNotOpen 409; its closesAt has passed
   * @throws NotEnoughPoints 409; to set aside all rewards
   */
  public SurveyView open(String owner, String id) {
    Survey opened = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    lifecycle.open(opened);
    return written(opened);
  }

  /**
   * Closes an open survey; does nothing to a closed one. Once this has answered, no response is
   * stored any more.
   *
   * @throws SurveyNotOpen 409; it is a draft
   */
  public SurveyView close(String owner, String id) {
    Survey closed = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
    lifecycle.close(closed);
    return written(closed);
  }

  /** Deletes a leaving member's drafts and closes their open surveys. */
  public void endAll(String owner) {
    DELETE_DRAFTS.forEach(sql -> em.createNativeQuery(sql).setParameter(1, owner).executeUpdate());
    for (String id :
        em.createNamedQuery("Survey.inState", String.class)
            .setParameter("owner", owner)
            .setParameter("state", SurveyState.OPEN)
            .getResultList()) {
      Survey survey = owned(owner, id, LockModeType.PESSIMISTIC_WRITE);
      lifecycle.close(survey);
      em.flush();
      em.detach(survey); // a member's definitions together may be more than fits into memory
    }
    storage.forget(owner);
  }

  /** Checks that the survey exists and belongs to this member, and reads nothing else. */
  public void requireOwner(String owner, String id) {
    Row survey =
        Row.first(em.createNativeQuery(OWNER).setParameter(1, id)).orElseThrow(SurveyNotFound::new);
    if (!survey.text(1).equals(owner)) throw new SurveyOfSomebodyElse();
  }

  /** A survey's form, for its owner. */
  public Form form(String owner, String id) {
    Survey survey = owned(owner, id, LockModeType.NONE);
    return formCache.of(id, survey.version(), survey::definition);
  }

  /**
   * The definition alone, as a file.
   *
   * @return JSON
   */
  public String definition(String owner, String id) {
    return owned(owner, id, LockModeType.NONE).definition().toString();
  }

  private SurveyView written(Survey survey) {
    em.flush();
    return view(survey);
  }

  private SurveyView view(Survey survey) {
    return view(survey, responses(survey.id()));
  }

  private SurveyView view(Survey survey, long responses) {
    return survey.view(
        responses, formCache.warnings(survey.id(), survey.version(), survey::definition));
  }

  private long responses(String id) {
    return Row.only(em.createNativeQuery(RESPONSES).setParameter(1, id)).number(1);
  }

  private Survey owned(String owner, String id, LockModeType lock) {
    Survey survey = em.find(Survey.class, id, lock);
    if (survey == null) throw new SurveyNotFound();
    if (!survey.belongsTo(owner)) throw new SurveyOfSomebodyElse();
    return survey;
  }
}
