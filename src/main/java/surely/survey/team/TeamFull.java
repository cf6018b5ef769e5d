package surely.survey.team;

import surely.problem.ProblemException;

/** 409: the survey's team is as large as a team can be. */
public class TeamFull extends ProblemException {
  private static final long serialVersionUID = 1;

  TeamFull(int most) {
    super(
        "team-full",
        "A survey is shared with at most "
            + most
            + " members, including links that nobody has used yet. Remove a member or a link.");
  }
}
