package surely.test.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import surely.test.Until;

/** A mail server in this JVM, to which the servers of the suite send their mails. */
public final class MailServer {
  private static GreenMail server;

  private MailServer() {}

  /** Starts it on the port that the servers are configured with; only their user may send. */
  public static synchronized void start() {
    var smtp =
        new ServerSetup(
            Integer.getInteger("surely.test.mail.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    server = new GreenMail(smtp);
    server.start();
    server.getUserManager().setAuthRequired(true);
    server.setUser(
        System.getenv("SURELY_MAIL_USER"),
        System.getenv("SURELY_MAIL_USER"),
        System.getenv("SURELY_MAIL_PASSWORD"));
  }

  /** Nobody can send until it is started again. Its mails are gone. */
  public static synchronized void stop() {
    server.stop();
  }

  /** The mails to this address so far, the oldest first, but for those that confirm it. */
  public static List<MimeMessage> to(String address) {
    return all(address).filter(mail -> !confirms(mail)).toList();
  }

  /** The mails so far with a link that confirms this address, the oldest first. */
  public static List<MimeMessage> confirmations(String address) {
    return all(address).filter(MailServer::confirms).toList();
  }

  /** Waits for the first mail with a link that confirms this address. */
  public static MimeMessage awaitConfirmation(String address) {
    Until.holds(() -> !confirmations(address).isEmpty());
    return confirmations(address).get(0);
  }

  private static synchronized Stream<MimeMessage> all(String address) {
    GreenMailUser owner = server.getUserManager().getUserByEmail(address);
    if (owner == null) return Stream.empty();
    return messages(owner).stream()
        .map(StoredMessage::getMimeMessage)
        .filter(mail -> address.equals(recipient(mail)));
  }

  private static List<StoredMessage> messages(GreenMailUser owner) {
    try {
      // a copy: mails arrive meanwhile
      return List.copyOf(server.getManagers().getImapHostManager().getInbox(owner).getMessages());
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean confirms(MimeMessage mail) {
    return text(mail).contains("/email#");
  }

  /** Whether a mail has been delivered to this address, whatever its header says. */
  public static synchronized boolean hasMailbox(String address) {
    return server.getUserManager().getUserByEmail(address) != null;
  }

  /** Waits for the first mail to this address. */
  public static MimeMessage awaitOne(String address) {
    Until.holds(() -> !to(address).isEmpty());
    return to(address).get(0);
  }

  public static String text(MimeMessage mail) {
    try {
      return mail.getContent().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
