package surely.administration;

import surely.problem.ProblemException;

/** 404: no member has this id, or they have deleted their account. */
class MemberNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberNotFound() {
    super("not-found", "There is no member with this id.");
  }
}
