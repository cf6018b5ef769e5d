package surely.survey.policy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.json.StrictJson;
import surely.quota.Subject;
import surely.sql.Row;
import surely.survey.settings.ChoiceLimits;
import surely.survey.settings.ChoiceQuota;
import surely.survey.settings.Respondents;

/**
 * The terms on which a survey takes responses, as of one moment.
 *
 * @param version the version of the definition that is answered
 * @param limited whether its responses are counted against a quota
 * @param reward points for a response; 0 for none
 */
public record ResponsePolicy(
    String surveyId,
    int version,
    Availability availability,
    Respondents respondents,
    boolean anonymous,
    boolean limited,
    JsonObject choiceLimits,
    long reward) {
  static final String SELECT =
      "SELECT version, respondents, anonymous + 0, response_limit, choice_limits, "
          + "COALESCE(reward, 0), state, "
          + "IF(opens_at > UTC_TIMESTAMP(6), DATE_FORMAT(opens_at, '%Y-%m-%dT%TZ'), NULL), "
          + "state = 'closed' OR COALESCE(closes_at <= UTC_TIMESTAMP(6), FALSE), paused + 0 "
          + "FROM survey WHERE id = ?1 LOCK IN SHARE MODE";

  /** Reads a row of {@link #SELECT}. */
  static ResponsePolicy of(String id, Row row) {
    JsonObject limits = row.isNull(5) ? null : StrictJson.stored(row.text(5)).asJsonObject();
    return new ResponsePolicy(
        id,
        Math.toIntExact(row.number(1)),
        new Availability(SurveyState.of(row.text(7)), row.text(8), row.isTrue(9), row.isTrue(10)),
        Respondents.of(row.text(2)),
        row.isTrue(3),
        !row.isNull(4),
        limits,
        row.number(6));
  }

  /** The subject of the survey's quota. */
  public String quota() {
    return quota(surveyId);
  }

  public static String quota(String surveyId) {
    return Subject.RESPONSES + surveyId;
  }

  public boolean membersOnly() {
    return respondents == Respondents.MEMBERS;
  }

  public boolean byInvitation() {
    return respondents == Respondents.INVITED;
  }

  /**
   * The limited ones among the choices that a respondent picked, in the order in which to take
   * their places.
   */
  public List<ChoiceQuota> places(Map<String, Set<String>> picks) {
    return new ChoiceLimits(surveyId, choiceLimits).places(picks);
  }

  /**
   * @throws LogInNeeded 401
   */
  public void mustKnow(String member) {
    if (membersOnly() && member == null) throw new LogInNeeded();
  }
}
