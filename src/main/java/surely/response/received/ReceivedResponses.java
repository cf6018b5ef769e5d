package surely.response.received;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import surely.authentication.Roles;
import surely.http.Cursor;
import surely.http.Paging;
import surely.json.StrictJson;
import surely.sql.Row;
import surely.sql.UtcDateTime;
import surely.survey.Surveys;
import surely.survey.access.SurveyRole;
import surely.survey.policy.ResponseKey;

/** The responses to a survey, for its team; anybody else gets 404. */
@Stateless
@RolesAllowed(Roles.READ)
public class ReceivedResponses {
  private static final String ITEM =
      "SELECT id, respondent, DATE_FORMAT(submitted_at, '%Y-%m-%dT%T.%fZ'), answers FROM response ";
  private static final String AFTER =
      "WHERE survey_id = ?1 AND (submitted_at > ?2 OR submitted_at = ?2 AND id > ?3) "
          + "ORDER BY submitted_at, id LIMIT ?4";
  private static final String BEFORE =
      "WHERE survey_id = ?1 AND (submitted_at < ?2 OR submitted_at = ?2 AND id < ?3) ";

  static final String PAGE = ITEM + AFTER;
  static final String LENGTHS = "SELECT CHAR_LENGTH(answers) FROM response " + AFTER;
  static final String ONE = ITEM + "WHERE survey_id = ?1 AND id = ?2 AND submitted_at IS NOT NULL";
  static final String NEXT = "SELECT id FROM response " + AFTER;
  static final String PREVIOUS =
      "SELECT id FROM response " + BEFORE + "ORDER BY submitted_at DESC, id DESC LIMIT ?4";
  static final String OLDER = "SELECT COUNT(*) FROM response " + BEFORE;

  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;

  /**
   * A page of the responses, oldest first, so that a client that continues after the last page
   * finds those that came since. Long responses make a page shorter.
   */
  public ResponsePage page(String owner, String survey, Cursor after, int limit) {
    surveys.require(SurveyRole.VIEWER, owner, survey);
    List<Long> lengths =
        Row.all(at(em, LENGTHS, survey, after).setParameter(4, limit + 1)).stream()
            .map(row -> row.number(1))
            .toList();
    int rows = Paging.fitting(lengths, limit);
    if (rows == 0) return new ResponsePage(List.of(), null);
    List<ResponsePage.Item> items =
        Row.all(at(em, PAGE, survey, after).setParameter(4, rows)).stream()
            .map(ReceivedResponses::item)
            .toList();
    String next = lengths.size() > rows ? items.get(items.size() - 1).cursor().toString() : null;
    return new ResponsePage(items, next);
  }

  /**
   * One response, with its neighbours.
   *
   * @throws ResponseNotFound 404
   */
  public SingleResponse one(String owner, ResponseKey key) {
    String survey = key.surveyId();
    surveys.require(SurveyRole.VIEWER, owner, survey);
    ResponsePage.Item item =
        Row.first(em.createNativeQuery(ONE).setParameter(1, survey).setParameter(2, key.id()))
            .map(ReceivedResponses::item)
            .orElseThrow(ResponseNotFound::new);
    return new SingleResponse(
        item.id(),
        item.respondent(),
        item.submittedAt(),
        item.answers(),
        Row.only(at(em, OLDER, survey, item.cursor())).number(1) + 1,
        neighbour(PREVIOUS, survey, item.cursor()),
        neighbour(NEXT, survey, item.cursor()));
  }

  /** Null if there is none. */
  private String neighbour(String sql, String survey, Cursor at) {
    return Row.first(at(em, sql, survey, at).setParameter(4, 1))
        .map(row -> row.text(1))
        .orElse(null);
  }

  /** A query whose parameters 1 to 3 are a survey and a place among its responses. */
  static Query at(EntityManager em, String sql, String survey, Cursor at) {
    return em.createNativeQuery(sql)
        .setParameter(1, survey)
        .setParameter(2, UtcDateTime.of(at.at()).toString())
        .setParameter(3, at.id());
  }

  private static ResponsePage.Item item(Row row) {
    return new ResponsePage.Item(
        row.text(1),
        row.text(2),
        Instant.parse(row.text(3)),
        StrictJson.stored(row.text(4)).asJsonObject());
  }
}
