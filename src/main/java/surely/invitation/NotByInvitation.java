package surely.invitation;

import surely.problem.ProblemException;

/** 409: invitations are made only for surveys that the invited answer. */
public class NotByInvitation extends ProblemException {
  private static final long serialVersionUID = 1;

  NotByInvitation() {
    super(
        "not-by-invitation",
        "This survey is not answered by invitation. Set respondents to \"invited\" while it is a "
            + "draft.");
  }
}
