package surely.session;

import surely.problem.ProblemException;

class PasswordNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  PasswordNeeded(boolean given) {
    super("password-needed", given ? "The password is wrong. Nothing was changed."
        : "This needs your password. Send it with the request. Nothing was changed.");
  }
}
