package surely.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.survey.Terms;

/** Members and invitations that respond once, in the caller's transaction. */
@ApplicationScoped
public class Respondents {
  @PersistenceContext private EntityManager em;

  /** @param respondent a member or an invitation */
  boolean hasResponded(Terms terms, String respondent) {
    if (terms.anonymous()) return em.find(Participation.class, new Participation.Key(terms.surveyId(), respondent)) != null;
    return !em.createNamedQuery("SurveyResponse.ofRespondent").setParameter("survey", terms.surveyId())
        .setParameter("respondent", respondent).getResultList().isEmpty();
  }
}
