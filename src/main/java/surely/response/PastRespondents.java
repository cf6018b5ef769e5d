package surely.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.departure.FormerAccounts;
import surely.departure.Person;
import surely.departure.Use;
import surely.survey.policy.ResponsePolicy;

/**
 * Tells who has already responded to a survey that takes one response from each. Works in the
 * caller's transaction.
 */
@ApplicationScoped
public class PastRespondents {
  @PersistenceContext private EntityManager em;
  @Inject private FormerAccounts formerAccounts;

  /**
   * Also under an account that they deleted.
   *
   * @param respondent a member or an invitation
   * @param person who is logged in; null: nobody
   */
  boolean hasResponded(ResponsePolicy policy, String respondent, Person person) {
    return hasResponded(policy, respondent)
        || policy.membersOnly() && formerAccounts.haveUsed(person, Use.SURVEY + policy.surveyId());
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
