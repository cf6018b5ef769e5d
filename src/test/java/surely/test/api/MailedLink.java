package surely.test.api;

import jakarta.mail.internet.MimeMessage;
import surely.test.mail.MailServer;

/** The link in a mail. */
public final class MailedLink {
  private MailedLink() {}

  /** The token of the link, which no log may have from now on. */
  public static String token(MimeMessage mail) {
    return Secrets.known(MailServer.text(mail).replaceFirst("(?s).*#([\\w-]+).*", "$1"));
  }
}
