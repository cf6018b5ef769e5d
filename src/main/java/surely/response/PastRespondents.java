package surely.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.departure.Use;
import surely.sql.InList;
import surely.sql.Row;
import surely.survey.policy.ResponsePolicy;

/**
 * Tells who has already responded to a survey that takes one response from each. Works in the
 * caller's transaction.
 */
@ApplicationScoped
public class PastRespondents {
  static final String IDS_AMONG = "SELECT id FROM response WHERE survey_id = ?1 AND id IN (%s)";
  static final String RESPONDENTS_AMONG =
      "SELECT respondent FROM response WHERE survey_id = ?1 AND respondent IN (%s)";

  @PersistenceContext private EntityManager em;
  @Inject private FormerAccounts formerAccounts;

  /**
   * Also under an account that they deleted.
   *
   * @param respondent a member or an invitation
   * @param person who is logged in; null: nobody
   */
  public boolean hasResponded(ResponsePolicy policy, String respondent, Person person) {
    return hasResponded(policy, respondent)
        || policy.membersOnly() && formerAccounts.haveUsed(person, Use.SURVEY + policy.surveyId());
  }

  /**
   * Of a survey that is not anonymous where members respond.
   *
   * @param asked one or more: members where members respond, otherwise ids of responses
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
