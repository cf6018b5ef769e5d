package surely.session;

import surely.problem.ProblemException;
import surely.security.SecurityEvent;

/** 403: the member's password is missing or wrong. */
class PasswordNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  private final boolean given;

  PasswordNeeded(boolean given) {
    super(
        "password-needed",
        given
            ? "The password is wrong. Nothing was changed."
            : "This needs your password. Send it with the request. Nothing was changed.");
    this.given = given;
  }

  @Override
  public SecurityEvent event() {
    return given ? SecurityEvent.AUTHN_LOGIN_FAIL : null;
  }
}
