package surely.member;

import surely.problem.ProblemException;

/** 503: the server is hashing as many passwords as it can. */
class TooManyPasswords extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyPasswords() {
    super(
        "too-many-passwords",
        "This server is checking as many passwords as it can. Ask again in a few seconds.",
        5);
  }
}
