package surely.invitation;

import surely.problem.ProblemException;

/** 404: the survey has no invitation with this id. */
public class InvitationNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  InvitationNotFound() {
    super("not-found", "There is no such invitation to this survey.");
  }
}
