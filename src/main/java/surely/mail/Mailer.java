package surely.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import surely.configuration.Setting;
import surely.configuration.Settings;

/** Sends mails by the server's Jakarta Mail session. */
@ApplicationScoped
public class Mailer {
  /** A mail server that does not answer holds a thread for so long at each step; milliseconds. */
  private static final String PATIENCE = "10000";

  @Inject private Settings settings;

  /** Whether this server sends mails. */
  public boolean isConfigured() {
    return session().isPresent() && settings.get(Setting.PUBLIC_ADDRESS).isPresent();
  }

  /** This server's public address, for links. */
  public URI server() {
    return settings.get(Setting.PUBLIC_ADDRESS).orElseThrow();
  }

  private Optional<String> session() {
    return settings.get(Setting.MAIL_SESSION);
  }

  /**
   * Sends a mail, from the address that the session has. Takes as long as the mail server, so call
   * it in the {@link Outbox}.
   *
   * @throws MessagingException the mail server did not take it; the message may have the address
   * @throws NamingException there is no such session on this server
   */
  public void send(Mail mail) throws MessagingException, NamingException {
    Session session = InitialContext.doLookup(session().orElseThrow());
    complete(session.getProperties());
    var message = new MimeMessage(session);
    message.setFrom();
    message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.text(), "UTF-8");
    message.setHeader("Date", RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nothing answers it
    transport(message);
  }

  /** With the password of Surely's own settings, or else the session's. */
  private void transport(Message message) throws MessagingException {
    String user = settings.get(Setting.MAIL_USER);
    if (user.isEmpty()) Transport.send(message);
    else Transport.send(message, user, settings.get(Setting.MAIL_PASSWORD));
  }

  /** Not parsed: the address has been checked, and may have letters of any script. */
  private static InternetAddress recipient(String address) {
    var recipient = new InternetAddress();
    recipient.setAddress(address);
    return recipient;
  }

  /**
   * By default Jakarta Mail waits for ever, does without TLS if it is not offered, and sends an
   * address with letters such as "š" as another one, which may be somebody else's.
   */
  private static void complete(Properties session) {
    session.put("mail.mime.allowutf8", "true");
    if ("true".equals(session.getProperty("mail.smtp.starttls.enable")))
      session.putIfAbsent("mail.smtp.starttls.required", "true");
    for (String protocol : new String[] {"smtp", "smtps"})
      Stream.of("connectiontimeout", "timeout", "writetimeout")
          .forEach(name -> session.putIfAbsent("mail." + protocol + "." + name, PATIENCE));
  }
}
