package surely.administration;

import surely.problem.ProblemException;

/** 409: a disabled member can't log in, so a new password would be of no use. */
class MemberDisabled extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberDisabled() {
    super("member-disabled", "This member is disabled. Enable them first. No link was made.");
  }
}
