package surely.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;

/** An invitation: whoever has its token may respond to the survey, once. */
@Entity
@Table(
    name = "invitation",
    uniqueConstraints = @UniqueConstraint(name = "invitation_token", columnNames = "token_hash"))
public class Invitation {
  @Id private String id;

  @Column(name = "survey_id")
  private String surveyId;

  @Column(name = "token_hash")
  private String tokenHash;

  private boolean revoked;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Invitation() {}

  Invitation(NewInvitation made, String surveyId, Instant createdAt) {
    this.id = made.id();
    this.surveyId = surveyId;
    this.tokenHash = made.tokenHash();
    this.createdAt = createdAt;
  }

  boolean isTo(String survey) {
    return surveyId.equals(survey);
  }

  /**
   * @return false if it was revoked already
   */
  boolean revoke() {
    boolean changes = !revoked;
    revoked = true;
    return changes;
  }
}
