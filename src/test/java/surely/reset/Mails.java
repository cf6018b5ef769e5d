package surely.reset;

import jakarta.mail.internet.MimeMessage;
import surely.test.api.Secrets;
import surely.test.mail.MailServer;

/** Reads mails. */
final class Mails {
  private Mails() {}

  /** The token of the link in a mail, which no log may have from now on. */
  static String token(MimeMessage mail) {
    return Secrets.known(MailServer.text(mail).replaceFirst("(?s).*#([\\w-]+).*", "$1"));
  }
}
