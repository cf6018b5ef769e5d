package surely.survey.team;

import surely.problem.ProblemException;

/** 403: there is no such link, or it was used, was revoked or has expired. */
public class TeamLinkInvalid extends ProblemException {
  private static final long serialVersionUID = 1;

  TeamLinkInvalid() {
    super(
        "team-link-invalid",
        "This link is not valid: it was used or revoked, or its seven days are over. "
            + "Ask the survey's owner for a new one.");
  }
}
