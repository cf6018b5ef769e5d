package surely.email;

import surely.problem.ProblemException;

/** 429: the member has asked for too many mails. */
class TooManyMails extends ProblemException {
  private static final long serialVersionUID = 1;

  TooManyMails(long seconds) {
    super(
        "too-many-mails",
        "You have asked for " + EmailLinks.MAILS + " mails in an hour. " + tryAgainIn(seconds),
        seconds);
  }
}
