package surely.response;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Answer;
import surely.once.Guard;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailureInterceptor;
import surely.survey.SurveyTerms;
import surely.survey.Terms;

/** Keeps answers that are not submitted yet. There are none beside a submitted response: {@link #save} and the submission see to it. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class SavedProgress {
  static final String RESPONSE = "SELECT id FROM response WHERE survey_id = ?1 AND id = ?2 LOCK IN SHARE MODE";
  static final String PURGE = "DELETE FROM progress WHERE saved_at < UTC_TIMESTAMP(6) - INTERVAL ?1 SECOND LIMIT 1000";
  private static final Guard ONE_PER_ID = Guard.primaryKey("progress");

  @PersistenceContext private EntityManager em;
  @Inject private SurveyTerms surveyTerms;
  @Inject private Settings settings;

  /**
   * Update-or-create, in one transaction:
   * <ol>
   * <li>SELECT the survey's terms, locked shared;
   * <li>UPDATE or INSERT the progress;
   * <li>SELECT the response, waiting for one that is being submitted: there, then nothing is saved.
   * </ol>
   * The submission inserts the response first and deletes the progress then. So either this sees the response, or the
   * submission sees this progress.
   *
   * @param member who responds; null: nobody is logged in
   * @return 201 or 200
   * @throws AlreadyResponded 409; the response has been submitted
   * @throws DatabaseFailure  lost race: run again
   */
  public Answer save(ResponseKey key, NewProgress now, String member) {
    Terms terms = surveyTerms.of(key.surveyId());
    terms.mustKnow(member);
    terms.mustBeOpen();
    Progress there = em.find(Progress.class, key);
    if (there != null && !there.isOpenTo(member)) throw new ProgressNotFound();
    Progress saved = there == null ? new Progress(key, account(terms, member), now) : there;
    if (there == null) ONE_PER_ID.insert(em, saved, DatabaseFailure::lostRace);
    else saved.save(now);
    em.flush();
    if (isSubmitted(key)) throw new AlreadyResponded();
    return Answer.createdOrThere(there == null, saved.view());
  }

  /** @throws ProgressNotFound 404; there is none, or it is on another member's account */
  public ProgressView get(ResponseKey key, String member) {
    return Optional.ofNullable(em.find(Progress.class, key)).filter(progress -> progress.isOpenTo(member))
        .orElseThrow(ProgressNotFound::new).view();
  }

  /**
   * What a member saved last on their account, under whatever id.
   *
   * @throws ProgressNotFound 404
   */
  public OwnProgress last(String survey, String member) {
    return em.createNamedQuery("Progress.ofMember", Progress.class).setParameter("survey", survey).setParameter("member", member)
        .setMaxResults(1).getResultStream().findFirst().orElseThrow(ProgressNotFound::new).own();
  }

  /** How many it has deleted: at most 1000. Several servers may purge at once. */
  public int purge() {
    return em.createNativeQuery(PURGE).setParameter(1, settings.get(Setting.PROGRESS_KEEP).toSeconds()).executeUpdate();
  }

  private boolean isSubmitted(ResponseKey key) {
    return !em.createNativeQuery(RESPONSE).setParameter(1, key.surveyId()).setParameter(2, key.id()).getResultList().isEmpty();
  }

  /** An anonymous response must not be found by its member. */
  private static String account(Terms terms, String member) {
    return terms.membersOnly() && !terms.anonymous() ? member : null;
  }
}
