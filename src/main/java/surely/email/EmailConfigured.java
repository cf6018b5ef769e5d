package surely.email;

import surely.problem.ProblemException;

/** 409: with another address, the next start would make another administrator. */
class EmailConfigured extends ProblemException {
  private static final long serialVersionUID = 1;

  EmailConfigured() {
    super(
        "email-configured",
        "This is the account of the administrator whom the server's configuration names. "
            + "Its address can be changed once SURELY_ADMIN_EMAIL is taken out there. "
            + "Nothing was changed.");
  }
}
