package surely.reset;

import io.micrometer.core.instrument.Metrics;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import surely.administration.PasswordLinks;
import surely.mail.MailNotConfigured;
import surely.mail.Mailer;
import surely.mail.Outbox;
import surely.member.signup.SignUpLimit;
import surely.once.Ids;
import surely.once.TransactionRetry;

/** Mails links for new passwords. */
@ApplicationScoped
public class PasswordResets {
  @EJB private PasswordLinks links;
  @Inject private Mailer mailer;
  @Inject private Outbox outbox;
  @Inject private SignUpLimit limit;
  @Inject private TransactionRetry retry;

  /** Whether this server mails links. */
  boolean areMailed() {
    return mailer.isConfigured();
  }

  /**
   * Mails a link to the member with this address, if there is one, after the response. What happens
   * before depends on the client alone, and not on the address.
   *
   * @throws MailNotConfigured 409
   * @throws TooManyResets 429
   */
  void ask(String email, Locale language) {
    if (!mailer.isConfigured())
      throw new MailNotConfigured(
          "An administrator can make you a link with which you set a new password.");
    long seconds = limit.take("password reset");
    if (seconds > 0) throw new TooManyResets(seconds);
    outbox.later(() -> mail(email, language));
  }

  private void mail(String email, Locale language) {
    String token = Ids.generateSecret();
    try {
      retry
          .call(() -> links.makeToMail(email, token))
          .ifPresent(holder -> send(holder, token, language));
    } finally {
      Metrics.counter("surely.password.resets").increment(); // whether there is a member or not
    }
  }

  private void send(PasswordLinks.Holder holder, String token, Locale language) {
    if (!outbox.sendLink("new-password", holder.email(), language, "password", token))
      retry.run(() -> links.mailFailed(holder.memberId()));
  }
}
