package surely.invitation;

import surely.problem.ProblemException;

/** 403: there is no such invitation to this survey, or it was revoked. */
public class InvitationUnknown extends ProblemException {
  private static final long serialVersionUID = 1;

  InvitationUnknown() {
    super(
        "invitation-unknown",
        "This invitation is not valid for this survey; perhaps it was revoked. "
            + "Ask the person who invited you.");
  }
}
