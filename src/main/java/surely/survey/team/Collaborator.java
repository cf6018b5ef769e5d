package surely.survey.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import surely.sql.UtcDateTime;
import surely.survey.access.SurveyRole;

/** A member with whom a survey is shared. */
@Entity
@Table(
    name = "collaborator",
    uniqueConstraints =
        @UniqueConstraint(
            name = "collaborator_survey_member",
            columnNames = {"survey_id", "member_id"}))
@NamedQuery(
    name = "Collaborator.of",
    query = "SELECT c FROM Collaborator c WHERE c.surveyId = :survey AND c.memberId = :member")
@NamedQuery(
    name = "Collaborator.count",
    query = "SELECT COUNT(c) FROM Collaborator c WHERE c.surveyId = :survey")
public class Collaborator {
  @Id private String id;

  @Column(name = "survey_id")
  private String surveyId;

  @Column(name = "member_id")
  private String memberId;

  private SurveyRole role;

  @Column(name = "joined_at")
  private Instant joinedAt;

  protected Collaborator() {}

  Collaborator(String id, String surveyId, String memberId, SurveyRole role) {
    this.id = id;
    this.surveyId = surveyId;
    this.memberId = memberId;
    this.role = role;
    joinedAt = UtcDateTime.now();
  }

  SurveyRole role() {
    return role;
  }

  /**
   * @return false if they had the role already
   */
  boolean become(SurveyRole other) {
    boolean changes = role != other;
    role = other;
    return changes;
  }

  /** Joining with another link takes nothing away. */
  void becomeAtLeast(SurveyRole other) {
    if (!role.includes(other)) role = other;
  }
}
