package surely.invitation;

import surely.problem.ProblemException;

/** 409: the survey would have more invitations than a survey may have. */
public class TooManyInvitations extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyInvitations(long most) {
    super(
        "too-many-invitations",
        "A survey can have at most "
            + most
            + " invitations, including revoked ones. None was made; ask for fewer.");
  }
}
