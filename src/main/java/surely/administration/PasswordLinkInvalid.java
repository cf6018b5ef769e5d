package surely.administration;

import surely.problem.ProblemException;

/** 403: the link is wrong, used, replaced or expired; the response does not say which. */
class PasswordLinkInvalid extends ProblemException {
  private static final long serialVersionUID = 1;

  PasswordLinkInvalid() {
    super(
        "password-link-invalid",
        "This link is not valid: it has been used, replaced by another one or has expired. "
            + "If you have set your password with it, log in. "
            + "Otherwise ask for another link.");
  }
}
