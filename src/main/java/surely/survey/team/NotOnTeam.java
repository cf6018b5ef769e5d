package surely.survey.team;

import surely.problem.ProblemException;

/** 404: the survey is not shared with this member, or there is no such link. */
public class NotOnTeam extends ProblemException {
  private static final long serialVersionUID = 1;

  NotOnTeam() {
    super("not-found", "This is not a member or a link of the survey's team.");
  }
}
