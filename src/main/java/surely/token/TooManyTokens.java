package surely.token;

import surely.problem.ProblemException;

/** 409: the member has as many API tokens as a member may have. */
class TooManyTokens extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyTokens(long most) {
    super(
        "too-many-tokens",
        "A member has at most "
            + most
            + " API tokens. Revoke one that is no longer needed; nothing was created.");
  }
}
