package surely.survey;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.audit.Action;
import surely.audit.Audit;
import surely.points.NotEnoughPoints;
import surely.points.Points;
import surely.points.Purpose;
import surely.quota.Quotas;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;
import surely.survey.policy.ResponsePolicies;
import surely.survey.policy.ResponsePolicy;
import surely.survey.policy.SurveyNotDraft;
import surely.survey.policy.SurveyNotOpen;
import surely.survey.settings.ChoiceLimits;
import surely.survey.settings.SurveySettings;

/**
 * Opens and closes surveys. Opening sets up the quotas of places, and sets points for rewards
 * aside; closing returns the points that are left. The caller holds an exclusive lock of the
 * survey's row, so that no response comes in between.
 */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class SurveyLifecycle {
  static final String OVERDUE =
      "SELECT id FROM survey WHERE state = 'open' AND closes_at <= UTC_TIMESTAMP(6) "
          + "ORDER BY closes_at LIMIT 100";

  @PersistenceContext private EntityManager em;
  @Inject private ResponsePolicies policies;
  @Inject private Points points;
  @Inject private Quotas quotas;
  @EJB private Audit audit;

  /**
   * Opens a draft; does nothing to an open survey.
   *
   * @throws SurveyNotDraft 409; it is closed
   * @throws SurveyNotOpen 409; it would close at once
   * @throws NotEnoughPoints 409; the owner can't set the rewards aside
   */
  public void open(Survey survey) {
    if (survey.isDraft() && policies.of(survey.id()).availability().closed())
      throw SurveyNotOpen.over();
    if (!survey.open()) return;
    SurveySettings settings = survey.settings();
    if (settings.reward() != null)
      points.move(
          survey.owner(),
          -settings.reward() * settings.responseLimit(),
          Purpose.rewards("rewards", survey.id()));
    new ChoiceLimits(survey.id(), settings.choiceLimits())
        .places()
        .forEach(place -> quotas.set(place.quota(), place.count(), 0));
    quotas.set(ResponsePolicy.quota(survey.id()), settings.responseLimit(), 0);
    audit.record(survey.act(Action.SURVEY_PUBLISHED));
  }

  /**
   * Closes an open survey; does nothing to a closed one.
   *
   * @throws SurveyNotOpen 409; it is a draft
   */
  public void close(Survey survey) {
    if (!survey.close()) return;
    audit.record(survey.act(Action.SURVEY_CLOSED));
    Long reward = survey.settings().reward();
    if (reward == null) return;
    long left = reward * quotas.left(ResponsePolicy.quota(survey.id()));
    if (left > 0)
      points.move(survey.owner(), left, Purpose.rewards("rewards-returned", survey.id()));
  }

  /** The ids of open surveys whose closing time has passed. */
  public List<String> overdue() {
    return Row.texts(em.createNativeQuery(OVERDUE));
  }

  /** Closes a survey in a transaction of its own; does nothing if it is closed already. */
  public void close(String id) {
    Survey survey = em.find(Survey.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (survey != null) close(survey);
  }
}
