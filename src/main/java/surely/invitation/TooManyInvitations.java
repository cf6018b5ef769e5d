package surely.invitation;

import surely.problem.ProblemException;

/** 409. */
public class TooManyInvitations extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyInvitations(long most) {
    super(
        "too-many-invitations",
        "A survey has at most "
            + most
            + " invitations, revoked ones too. None was made; ask for fewer.");
  }
}
