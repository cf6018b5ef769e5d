package surely.session.openid;

import surely.problem.ProblemException;

/** 409: an account has the e-mail that the provider tells, and is not connected with it. */
class AccountNotConnected extends ProblemException {
  private static final long serialVersionUID = 1;

  AccountNotConnected() {
    super(
        "account-not-connected",
        "An account of this server has this e-mail address already, and is not connected with the "
            + "provider. If the account is yours, log in with its password and connect it on the "
            + "page \"Account\". If it is not, "
            + "somebody else has signed up with your address: ask the operator of this server to "
            + "free it, then log in through the provider again.");
  }
}
