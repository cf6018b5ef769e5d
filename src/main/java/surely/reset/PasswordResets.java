package surely.reset;

import io.micrometer.core.instrument.Metrics;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import surely.administration.PasswordLinks;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.mail.MailNotConfigured;
import surely.mail.MailTexts;
import surely.mail.Mailer;
import surely.mail.Outbox;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.quota.RateLimits;
import surely.security.ClientAddress;

/** Mails links for new passwords. */
@ApplicationScoped
public class PasswordResets {
  @EJB private PasswordLinks links;
  @EJB private RateLimits limits;
  @Inject private Mailer mailer;
  @Inject private Outbox outbox;
  @Inject private ClientAddress client;
  @Inject private Settings settings;
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
    if (!mailer.isConfigured()) throw new MailNotConfigured();
    limit();
    outbox.later(() -> mail(email, language));
  }

  /** As sign-ups are limited: all requests of a client's address count, whoever they are for. */
  private void limit() {
    String subject = "password reset " + client.network();
    long seconds =
        retry.call(
            () ->
                limits.take(
                    subject,
                    settings.get(Setting.SIGNUP_LIMIT),
                    settings.get(Setting.SIGNUP_WINDOW)));
    if (seconds > 0) throw new TooManyResets(seconds);
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
    String server = mailer.server().toString();
    boolean sent =
        outbox.send(
            MailTexts.mail(
                "new-password", holder.email(), language, server, server + "/password#" + token));
    if (!sent) retry.run(() -> links.mailFailed(holder.memberId()));
  }
}
