package surely.email;

import surely.problem.ProblemException;

/** 409: there is nothing to confirm. */
class EmailAlreadyConfirmed extends ProblemException {
  private static final long serialVersionUID = 1;

  EmailAlreadyConfirmed() {
    super("email-confirmed", "Your e-mail address is confirmed already. No mail was sent.");
  }
}
