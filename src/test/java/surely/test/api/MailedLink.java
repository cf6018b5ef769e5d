package surely.test.api;

import jakarta.mail.internet.MimeMessage;
import surely.test.mail.MailServer;

/** The link in a mail. */
public final class MailedLink {
  private MailedLink() {}

  /** The address of the page, with the token. */
  public static String address(MimeMessage mail) {
    return MailServer.text(mail).replaceFirst("(?s).*(http\\S+#\\S+).*", "$1");
  }

  /** The token of the link, which no log may have from now on. */
  public static String token(MimeMessage mail) {
    return Secrets.known(address(mail).replaceFirst(".*#", ""));
  }
}
