package surely.member;

import surely.problem.ProblemException;

class TooManyPasswords extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyPasswords() {
    super("too-many-passwords", "This server checks as many passwords as it can just now. Ask again in a few seconds.", 5);
  }
}
