package surely.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import surely.http.Cursor;
import surely.http.Paging;
import surely.survey.Surveys;

/** The responses to a survey, for its owner; anybody else gets 404. */
@Stateless
@RolesAllowed("member")
public class ReceivedResponses {
  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;

  /**
   * A page of the responses, oldest first, so that a client that continues after the last page
   * finds those that came since. Long responses make a page shorter.
   */
  public ResponsePage page(String owner, String survey, Cursor after, int limit) {
    surveys.requireOwner(owner, survey);
    List<Number> lengths =
        query("SurveyResponse.lengths", Number.class, survey, after, limit + 1).getResultList();
    int rows = Paging.fitting(lengths, limit);
    if (rows == 0) return new ResponsePage(List.of(), null);
    List<SurveyResponse> shown =
        query("SurveyResponse.page", SurveyResponse.class, survey, after, rows).getResultList();
    String next = lengths.size() > rows ? shown.get(shown.size() - 1).cursor().toString() : null;
    return new ResponsePage(shown.stream().map(SurveyResponse::view).toList(), next);
  }

  private <T> TypedQuery<T> query(
      String name, Class<T> type, String survey, Cursor after, int limit) {
    return em.createNamedQuery(name, type)
        .setParameter("survey", survey)
        .setParameter("at", after.at())
        .setParameter("id", after.id())
        .setMaxResults(limit);
  }
}
