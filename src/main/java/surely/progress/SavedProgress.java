package surely.progress;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.invitation.InvitationNeeded;
import surely.invitation.InvitationUnknown;
import surely.invitation.Invitations;
import surely.once.Guard;
import surely.once.RecordedResponse;
import surely.quota.DailyStorageQuota;
import surely.quota.Quotas;
import surely.quota.TooMuchSaved;
import surely.sql.DatabaseFailure;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.policy.AlreadyResponded;
import surely.survey.policy.LogInNeeded;
import surely.survey.policy.ResponseKey;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyFull;

/**
 * Keeps answers that are not submitted yet. Once a response is submitted, its progress is gone:
 * {@link #save} and the submission ensure that.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class SavedProgress {
  static final String RESPONSE =
      "SELECT id FROM response WHERE survey_id = ?1 AND id = ?2 LOCK IN SHARE MODE";
  private static final Guard ONE_PER_ID = Guard.primaryKey("progress");

  @PersistenceContext private EntityManager em;
  @EJB private Invitations invitations;
  @Inject private ResponsePolicies policies;
  @Inject private Quotas quotas;
  @Inject private DailyStorageQuota dailyStorage;
  @Inject private ProgressStorageQuota storage;
  @Inject private Settings settings;

  /**
   * Update-or-create, in one transaction:
   *
   * <ol>
   *   <li>SELECT the survey's policy, locked shared, and the invitation, if the survey needs one:
   *       progress is saved only if the response could be submitted now, or once a paused survey is
   *       resumed;
   *   <li>UPDATE or INSERT the progress;
   *   <li>SELECT the response, waiting for one that is being submitted; if there is one, nothing is
   *       saved;
   *   <li>UPDATE how much the member, or else the client's address, has saved today, if the
   *       progress has grown;
   *   <li>UPDATE the count of the survey's saved progress, if the progress has grown or shrunk.
   * </ol>
   *
   * A submission inserts the response first, and then deletes the progress. So either this sees the
   * response, or the submission sees this progress.
   *
   * @param member the respondent; null if nobody is logged in
   * @param network the client's network
   * @return 201 or 200
   * @throws AlreadyResponded 409; the response has been submitted
   * @throws SurveyFull 409
   * @throws ProgressFull 409
   * @throws TooMuchSaved 429
   * @throws LogInNeeded 401
   * @throws InvitationNeeded 403
   * @throws InvitationUnknown 403
   * @throws DatabaseFailure a lost race; run again
   */
  public RecordedResponse save(ResponseKey key, NewProgress now, String member, String network) {
    ResponsePolicy policy = policies.of(key.surveyId());
    mustTakeResponses(policy, now.invitation(), member);
    Progress there = em.find(Progress.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (there != null && !there.isOpenTo(member)) throw new ProgressNotFound();
    long blocks = there == null ? 0 : there.blocks();
    Progress saved = there == null ? new Progress(key, account(policy, member), now) : there;
    if (there == null) ONE_PER_ID.insert(em, saved, DatabaseFailure::lostRace);
    else saved.save(now);
    em.flush();
    if (isSubmitted(key)) throw new AlreadyResponded();
    dailyStorage.take(
        "progress " + (policy.membersOnly() ? member : network),
        saved.blocks() - blocks,
        Setting.PROGRESS_DAILY);
    storage.take(key.surveyId(), saved.blocks() - blocks);
    return RecordedResponse.createdOrThere(there == null, saved.view());
  }

  /**
   * Does not reveal whether the invitation has been used: the survey's owner, who made it, could
   * ask.
   */
  private void mustTakeResponses(ResponsePolicy policy, String token, String member) {
    policy.mustKnow(member);
    if (policy.byInvitation()) invitations.admit(policy.surveyId(), token, false);
    policy.availability().mustBeOpenOrPaused();
    if (policy.limited() && quotas.left(policy.quota()) <= 0) throw new SurveyFull();
  }

  /**
   * @throws ProgressNotFound 404; nothing is saved, or it belongs to another member
   */
  public ProgressView get(ResponseKey key, String member) {
    return Optional.ofNullable(em.find(Progress.class, key))
        .filter(progress -> progress.isOpenTo(member))
        .orElseThrow(ProgressNotFound::new)
        .view();
  }

  /**
   * The progress that a member saved last on their account, under any id.
   *
   * @throws ProgressNotFound 404
   */
  public OwnProgress last(String survey, String member) {
    return em.createNamedQuery("Progress.ofMember", Progress.class)
        .setParameter("survey", survey)
        .setParameter("member", member)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(ProgressNotFound::new)
        .own();
  }

  /** Deletes at most 1000 old rows and returns how many. Several servers may purge at once. */
  public int purge() {
    return storage.deleteOld(settings.get(Setting.PROGRESS_KEEP).toSeconds());
  }

  private boolean isSubmitted(ResponseKey key) {
    return Row.first(
            em.createNativeQuery(RESPONSE)
                .setParameter(1, key.surveyId())
                .setParameter(2, key.id()))
        .isPresent();
  }

  /** An anonymous response must not be found by its member. */
  private static String account(ResponsePolicy policy, String member) {
    return policy.membersOnly() && !policy.anonymous() ? member : null;
  }
}
