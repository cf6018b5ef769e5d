package surely.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import surely.http.Cursor;
import surely.survey.Surveys;

/** What a survey's owner gets to see of its responses; 404 for everybody else. */
@Stateless
@RolesAllowed("member")
public class ReceivedResponses {
  static final Cursor OLDEST = new Cursor(LocalDateTime.of(1000, 1, 1, 0, 0), "");

  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;

  /** Oldest first, so that who reads on from the last page finds what came since. */
  public ResponsePage page(String owner, String survey, Cursor after, int limit) {
    surveys.form(owner, survey);
    List<SurveyResponse> found = after(survey, after, limit + 1);
    List<SurveyResponse> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? shown.get(limit - 1).cursor().toString() : null;
    return new ResponsePage(shown.stream().map(SurveyResponse::view).toList(), next);
  }

  private List<SurveyResponse> after(String survey, Cursor after, int limit) {
    return em.createNamedQuery("SurveyResponse.page", SurveyResponse.class).setParameter("survey", survey)
        .setParameter("at", after.at()).setParameter("id", after.id()).setMaxResults(limit).getResultList();
  }
}
