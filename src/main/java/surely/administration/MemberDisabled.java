package surely.administration;

import surely.problem.ProblemException;

/** 409: a disabled member can't log in, so a new password or a role would be of no use. */
class MemberDisabled extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberDisabled() {
    super("member-disabled", "This member is disabled. Enable them first. Nothing was changed.");
  }
}
