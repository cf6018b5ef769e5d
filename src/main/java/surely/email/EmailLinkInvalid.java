package surely.email;

import surely.problem.ProblemException;

/** 403: the link is wrong, withdrawn, replaced or expired; the response does not say which. */
class EmailLinkInvalid extends ProblemException {
  private static final long serialVersionUID = 1;

  EmailLinkInvalid() {
    super(
        "email-link-invalid",
        "This link is not valid: it has been replaced by another one, withdrawn or has expired. "
            + "Nothing was changed. Your account page mails you another one.");
  }
}
