package surely.survey.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import surely.survey.access.SurveyRole;

/** A link with which one member joins a survey's team. */
@Entity
@Table(
    name = "team_link",
    uniqueConstraints = @UniqueConstraint(name = "team_link_token", columnNames = "token_hash"))
@NamedQuery(
    name = "TeamLink.unused",
    query =
        "SELECT l FROM TeamLink l WHERE l.surveyId = :survey AND l.usedBy IS NULL "
            + "AND l.expiresAt > :now ORDER BY l.expiresAt, l.id")
public class TeamLink {
  @Id private String id;

  @Column(name = "survey_id")
  private String surveyId;

  private SurveyRole role;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_by")
  private String usedBy;

  protected TeamLink() {}

  TeamLink(NewTeamLink made, String surveyId) {
    id = made.id();
    this.surveyId = surveyId;
    role = made.role();
    tokenHash = made.tokenHash();
    expiresAt = made.expiresAt();
  }

  TeamView.Link view() {
    return new TeamView.Link(id, role, expiresAt);
  }
}
