package surely.response.received;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import surely.authentication.Roles;
import surely.form.validation.Question;
import surely.http.Cursor;
import surely.http.Paging;
import surely.json.StrictJson;
import surely.problem.InvalidParameter;
import surely.sql.InList;
import surely.sql.Like;
import surely.sql.Row;
import surely.sql.UtcDateTime;
import surely.survey.Surveys;

/**
 * The texts that answer a question, newest first, for the survey's team. Nothing indexes them, so a
 * page looks at {@value #MOST} responses at most: a rare word in a million responses is found on
 * one of a hundred pages.
 */
@Stateless
@RolesAllowed(Roles.READ)
public class TextAnswers {
  static final int MOST = 10_000;
  static final List<String> TYPES = List.of("text", "comment");

  private static final String OLDER =
      "FROM response FORCE INDEX (response_survey_newest) WHERE survey_id = ?1 "
          + "AND (submitted_at < ?2 OR submitted_at = ?2 AND id < ?3) ";
  private static final String NEWEST_FIRST = "ORDER BY submitted_at DESC, id DESC LIMIT ";
  private static final String AT = "SELECT id, DATE_FORMAT(submitted_at, '%Y-%m-%dT%T.%fZ') ";

  static final String LAST = AT + OLDER + NEWEST_FIRST + "1 OFFSET " + (MOST - 1);
  static final String FOUND =
      AT
          + ", CHAR_LENGTH(JSON_VALUE(answers, ?4)) "
          + OLDER
          + "AND (submitted_at > ?5 OR submitted_at = ?5 AND id >= ?6) "
          + "AND TRIM(JSON_VALUE(answers, ?4)) <> '' AND JSON_VALUE(answers, ?4) "
          + "COLLATE utf8mb4_uca1400_ai_ci LIKE ?7 ESCAPE '!' "
          + NEWEST_FIRST
          + "?8";
  static final String TEXTS =
      "SELECT id, JSON_VALUE(answers, ?2) FROM response WHERE survey_id = ?1 AND id IN (%s)";

  @PersistenceContext private EntityManager em;
  @EJB private Surveys surveys;

  /**
   * A page of the texts that contain some words, whatever the case and accents of their letters.
   * Long texts make a page shorter.
   *
   * @param name of a question that is answered with texts and is not inside of another one
   * @param words null for all texts
   * @throws InvalidParameter 400; there is no such question
   */
  public TextPage page(
      String owner, String survey, String name, String words, Cursor after, int limit) {
    String path = path(surveys.form(owner, survey).questions(), name);
    Optional<Cursor> end =
        Row.first(ReceivedResponses.at(em, LAST, survey, after)).map(TextAnswers::cursor);
    Cursor last = end.orElse(Cursor.OLDEST);
    Query query =
        ReceivedResponses.at(em, FOUND, survey, after)
            .setParameter(4, path)
            .setParameter(5, UtcDateTime.of(last.at()).toString())
            .setParameter(6, last.id())
            .setParameter(7, Like.containing(words == null ? "" : words))
            .setParameter(8, limit + 1);
    List<TextPage.Found> found =
        Row.all(query).stream().map(row -> new TextPage.Found(cursor(row), row.number(3))).toList();
    int rows = Paging.fitting(found.stream().map(TextPage.Found::length).toList(), limit);
    List<Cursor> shown = found.stream().limit(rows).map(TextPage.Found::at).toList();
    Optional<Cursor> next = found.size() > rows ? Optional.of(shown.get(rows - 1)) : end;
    return new TextPage(items(survey, path, shown), next.map(Cursor::toString).orElse(null));
  }

  private List<TextPage.Item> items(String survey, String path, List<Cursor> shown) {
    if (shown.isEmpty()) return List.of();
    Map<String, String> texts = new HashMap<>();
    List<String> ids = shown.stream().map(Cursor::id).toList();
    Row.all(InList.query(em, TEXTS, ids, survey, path))
        .forEach(row -> texts.put(row.text(1), row.text(2)));
    return shown.stream()
        .filter(at -> texts.containsKey(at.id()))
        .map(at -> new TextPage.Item(at.id(), at.at(), texts.get(at.id())))
        .toList();
  }

  private static Cursor cursor(Row row) {
    return new Cursor(Instant.parse(row.text(2)), row.text(1));
  }

  /** The path of the question's answer in a response, for JSON_VALUE. */
  private static String path(List<Question> questions, String name) {
    return questions.stream()
        .filter(one -> one.name().equals(name) && TYPES.contains(one.typeName()))
        .findFirst()
        .map(one -> "$." + StrictJson.JSON.createValue(one.key()))
        .orElseThrow(
            () ->
                new InvalidParameter(
                    "The query parameter question takes the name of a question that is answered "
                        + "with texts."));
  }
}
