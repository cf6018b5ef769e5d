package surely.response;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import surely.json.CanonicalJson;
import surely.json.StrictJson;
import surely.survey.policy.ResponseKey;
import surely.survey.policy.ResponsePolicy;

/**
 * A response to a survey. It never changes, but the survey's owner may delete it: then its row says
 * only that there was one, so that no repeat stores it again.
 */
@Entity
@IdClass(ResponseKey.class)
@Table(
    name = "response",
    uniqueConstraints =
        @UniqueConstraint(
            name = "response_survey_respondent",
            columnNames = {"survey_id", "respondent"}))
@NamedQuery(
    name = "SurveyResponse.ofRespondent",
    query =
        "SELECT r.id FROM SurveyResponse r WHERE r.surveyId = :survey "
            + "AND r.respondent = :respondent")
public class SurveyResponse {
  @Id
  @Column(name = "survey_id")
  private String surveyId;

  @Id private String id;
  private String respondent;

  @Column(length = Integer.MAX_VALUE)
  private String answers;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  /** When it was submitted, if it has been deleted since. */
  @Column(name = "receipt_at", insertable = false, updatable = false)
  private Instant receiptAt;

  protected SurveyResponse() {}

  /**
   * A response to an anonymous survey is stored without the respondent, and with the day instead of
   * the time; see {@link Participation}.
   *
   * @param respondent the id of a member or of an invitation; null if anyone may respond
   */
  SurveyResponse(ResponsePolicy policy, IncomingResponse incoming, String respondent) {
    id = incoming.key().id();
    surveyId = incoming.key().surveyId();
    this.respondent = policy.anonymous() ? null : respondent;
    answers = incoming.text();
    submittedAt =
        Instant.now().truncatedTo(policy.anonymous() ? ChronoUnit.DAYS : ChronoUnit.MICROS);
  }

  String id() {
    return id;
  }

  String surveyId() {
    return surveyId;
  }

  boolean isAnonymous() {
    return respondent == null;
  }

  /**
   * Whether this is the same response, sent again: the same respondent and, as {@link
   * CanonicalJson} compares them, the same answers. Those of a deleted response are not known.
   */
  boolean says(String sender, IncomingResponse again) {
    return (respondent == null || respondent.equals(sender))
        && (submittedAt == null
            || answers.equals(again.text())
            || CanonicalJson.of(answers()).equals(CanonicalJson.of(again.submission().answers())));
  }

  JsonObject answers() {
    return StrictJson.stored(answers).asJsonObject();
  }

  Receipt receipt() {
    return new Receipt(id, submittedAt == null ? receiptAt : submittedAt);
  }
}
