package surely.member;

import surely.problem.ProblemException;

class MemberExists extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberExists() {
    super("member-exists", "There is a member with this e-mail address already. Log in instead.");
  }
}
