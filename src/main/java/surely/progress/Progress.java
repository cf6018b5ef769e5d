package surely.progress;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import surely.json.StrictJson;
import surely.quota.StorageBlocks;
import surely.sql.UtcDateTime;
import surely.survey.policy.ResponseKey;

/** Answers that are not submitted yet, under the id that the response will have. */
@Entity
@IdClass(ResponseKey.class)
@Table(name = "progress")
@NamedQuery(
    name = "Progress.ofMember",
    query =
        "SELECT p FROM Progress p WHERE p.surveyId = :survey AND p.memberId = :member "
            + "ORDER BY p.savedAt DESC")
public class Progress {
  @Id
  @Column(name = "survey_id")
  private String surveyId;

  @Id
  @Column(name = "response_id")
  private String id;

  @Column(name = "member_id")
  private String memberId;

  @Column(length = Integer.MAX_VALUE)
  private String answers;

  private Long page;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected Progress() {}

  /**
   * @param member the member on whose account it is saved; null if anyone who knows the id may read
   *     and change it
   */
  Progress(ResponseKey key, String member, NewProgress now) {
    surveyId = key.surveyId();
    id = key.id();
    memberId = member;
    save(now);
  }

  final void save(NewProgress now) {
    answers = now.answers().toString();
    page = now.page();
    savedAt = UtcDateTime.now();
  }

  /** The storage that it takes, in blocks. */
  long blocks() {
    return StorageBlocks.of(answers);
  }

  boolean isOpenTo(String member) {
    return memberId == null || memberId.equals(member);
  }

  ProgressView view() {
    return new ProgressView(answers(), page, savedAt);
  }

  OwnProgress own() {
    return new OwnProgress(id, answers(), page, savedAt);
  }

  private JsonObject answers() {
    return StrictJson.stored(answers).asJsonObject();
  }
}
