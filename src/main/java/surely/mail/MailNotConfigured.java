package surely.mail;

import surely.problem.ProblemException;

/** 409: this server sends no mail. */
public class MailNotConfigured extends ProblemException {
  private static final long serialVersionUID = 1;

  /**
   * @param instead what can be done without mail
   */
  public MailNotConfigured(String instead) {
    super("mail-not-configured", "This server sends no mail. " + instead);
  }
}
