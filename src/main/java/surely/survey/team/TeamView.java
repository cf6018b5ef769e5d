package surely.survey.team;

import java.time.Instant;
import java.util.List;
import surely.survey.access.SurveyRole;

/**
 * A survey's team.
 *
 * @param members its owner first, then in the order in which they joined
 * @param links that nobody has used yet; none unless the owner asks
 */
public record TeamView(List<TeamMember> members, List<Link> links) {

  /** A member of the team. */
  public record TeamMember(String id, String name, String email, SurveyRole role) {}

  /** A link that nobody has used yet. */
  public record Link(String id, SurveyRole role, Instant expiresAt) {}
}
