package surely.session.openid.connection;

import surely.problem.ProblemException;

/** 409: the person at the provider is connected with another account. */
class IdentityConnected extends ProblemException {
  private static final long serialVersionUID = 1;

  IdentityConnected() {
    super(
        "identity-connected",
        "Whoever you are at the provider is connected with another account of this server. "
            + "Nothing was changed.");
  }
}
