package surely.mail;

import surely.problem.ProblemException;

/** 409: this server sends no mail. */
public class MailNotConfigured extends ProblemException {
  private static final long serialVersionUID = 1;

  public MailNotConfigured() {
    super(
        "mail-not-configured",
        "This server sends no mail. An administrator can make you a link with which you set a new "
            + "password.");
  }
}
