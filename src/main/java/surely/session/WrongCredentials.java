package surely.session;

import surely.problem.ProblemException;

/** 401: the e-mail address or the password is wrong. */
class WrongCredentials extends ProblemException {
  private static final long serialVersionUID = 1;

  WrongCredentials() {
    super("wrong-credentials", "The e-mail address or the password is wrong.");
  }
}
