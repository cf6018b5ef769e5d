package surely.invitation;

import surely.problem.ProblemException;

/** 403: the survey is answered by invitation, and the respondent has sent no token. */
public class InvitationNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  InvitationNeeded() {
    super(
        "invitation-needed",
        "Only those who are invited can answer this survey. Send the token of your invitation.");
  }
}
