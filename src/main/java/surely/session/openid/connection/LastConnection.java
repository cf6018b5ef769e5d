package surely.session.openid.connection;

import surely.problem.ProblemException;

/** 409: without the connection, the member could not log in any more. */
class LastConnection extends ProblemException {
  private static final long serialVersionUID = 1;

  LastConnection() {
    super(
        "last-connection",
        "Your account has no password and no other connection, so you could not log in any more. "
            + "Nothing was changed.");
  }
}
