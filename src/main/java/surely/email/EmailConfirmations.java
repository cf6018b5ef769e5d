package surely.email;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import surely.mail.MailNotConfigured;
import surely.mail.Mailer;
import surely.mail.Notices;
import surely.mail.Outbox;
import surely.member.signup.SignedUp;
import surely.once.Ids;
import surely.once.TransactionRetry;
import surely.session.PasswordCheck;

/** Mails links that confirm addresses, and uses them. Each method is a few short transactions. */
@ApplicationScoped
public class EmailConfirmations {
  @EJB private EmailLinks links;
  @EJB private EmailChanges changes;
  @Inject private Mailer mailer;
  @Inject private Outbox outbox;
  @Inject private Notices notices;
  @Inject private PasswordCheck check;
  @Inject private TransactionRetry retry;

  boolean areMailed() {
    return mailer.isConfigured();
  }

  /** After the response: a sign-up waits for nothing. */
  void welcome(@Observes SignedUp member) {
    if (!mailer.isConfigured()) return;
    outbox.later(
        () ->
            make(token -> links.makeForNew(member.email(), token), member.language())
                .ifPresent(Runnable::run));
  }

  /**
   * Mails another link to the address that waits for one.
   *
   * @throws MailNotConfigured 409
   * @throws EmailAlreadyConfirmed 409
   * @throws TooManyMails 429
   */
  void again(String memberId, Locale language) {
    if (!mailer.isConfigured()) throw new MailNotConfigured("It confirms no addresses.");
    make(token -> links.makeAgain(memberId, token), language).ifPresent(outbox::later);
  }

  /**
   * Mails a link to the address that a member wants, and tells them at the one that they have.
   * Throws what {@link EmailLinks} does.
   */
  void change(String memberId, String current, String email, String session, Locale language) {
    make(token -> links.makeForChange(memberId, email, session, token), language)
        .ifPresent(
            mail -> {
              outbox.later(mail);
              notices.addressChangeAsked(current, language);
            });
  }

  /** Makes a link, and returns what is left to do for it: to mail it. */
  private Optional<Runnable> make(Function<String, Optional<String>> link, Locale language) {
    String token = Ids.generateSecret();
    return retry.call(() -> link.apply(token)).map(address -> () -> mail(address, token, language));
  }

  private void mail(String address, String token, Locale language) {
    Optional<String> text = retry.call(() -> links.purpose(token)).map(EmailConfirmations::text);
    if (text.isEmpty()) return;
    if (!outbox.sendLink(text.get(), address, language, "email", token))
      retry.run(() -> links.mailFailed(token));
  }

  private static String text(EmailLinks.Purpose purpose) {
    return switch (purpose) {
      case CONFIRM -> "confirm";
      case CHANGE -> "confirm-change";
      case TAKEN -> "address-wanted";
    };
  }

  /**
   * Uses a link. Wrong ones are counted with the failed log-ins of the client's address.
   *
   * @param session as for {@link EmailChanges#use}
   * @throws EmailLinkInvalid 403
   * @throws surely.member.MemberExists 409
   * @throws surely.problem.ProblemException 429 {@code too-many-failures}
   */
  EmailChanges.Confirmed confirm(String token, String session, Locale language) {
    String member = check.find(() -> links.holder(token)).orElseThrow(EmailLinkInvalid::new);
    String attempt = Ids.generate();
    EmailChanges.Confirmed confirmed =
        retry.call(() -> changes.use(member, token, attempt, session));
    confirmed.former().ifPresent(former -> notices.addressChanged(former, language));
    return confirmed;
  }
}
