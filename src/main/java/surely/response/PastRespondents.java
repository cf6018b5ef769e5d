package surely.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.departure.UsedOnce;
import surely.sql.InList;
import surely.sql.Row;
import surely.survey.policy.ResponsePolicy;

/**
 * Finds out who has already responded to a survey that takes one response from each person. Works
 * in the caller's transaction.
 */
@ApplicationScoped
public class PastRespondents {
  static final String IDS_AMONG = "SELECT id FROM response WHERE survey_id = ?1 AND id IN (%s)";
  static final String RESPONDENTS_AMONG =
      "SELECT respondent FROM response WHERE survey_id = ?1 AND respondent IN (%s)";

  @PersistenceContext private EntityManager em;
  @Inject private FormerAccounts formerAccounts;

  /**
   * Whether somebody has responded, also under an account that they deleted.
   *
   * @param respondent the id of a member or of an invitation
   * @param person the person who is logged in; null for nobody
   */
  public boolean hasResponded(ResponsePolicy policy, String respondent, Person person) {
    return hasResponded(policy, respondent)
        || policy.membersOnly()
            && formerAccounts.haveUsed(person, UsedOnce.SURVEY + policy.surveyId());
  }

  /**
   * Finds those that have a response. The survey must not be anonymous if members answer it.
   *
   * @param asked one or more ids: of members if members answer the survey, otherwise of responses
   * @return those among them that have a response
   */
  List<String> among(ResponsePolicy policy, List<String> asked) {
    String sql = policy.membersOnly() ? RESPONDENTS_AMONG : IDS_AMONG;
    return Row.texts(InList.query(em, sql, asked, policy.surveyId()));
  }

  private boolean hasResponded(ResponsePolicy policy, String respondent) {
    if (policy.anonymous())
      return em.find(Participation.class, new Participation.Key(policy.surveyId(), respondent))
          != null;
    return !em.createNamedQuery("SurveyResponse.ofRespondent", String.class)
        .setParameter("survey", policy.surveyId())
        .setParameter("respondent", respondent)
        .getResultList()
        .isEmpty();
  }
}
