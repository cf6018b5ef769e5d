package surely.member;

import surely.problem.ProblemException;

class TooManyPasswords extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyPasswords() {
    super(
        "too-many-passwords",
        "This server is checking as many passwords as it can. Ask again in a few seconds.",
        5);
  }
}
