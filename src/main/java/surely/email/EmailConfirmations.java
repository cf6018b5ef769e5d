package surely.email;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import surely.mail.MailNotConfigured;
import surely.mail.MailTexts;
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
        () -> mail(token -> links.makeForNew(member.email(), token), member.language(), true));
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
    mail(token -> links.makeAgain(memberId, token), language, false);
  }

  /** Mails a link to the address that a member wants. Throws what {@link EmailLinks} does. */
  void change(String memberId, String email, String session, Locale language) {
    mail(token -> links.makeForChange(memberId, email, session, token), language, false);
  }

  private void mail(
      Function<String, Optional<String>> make, Locale language, boolean isAfterResponse) {
    String token = Ids.generateSecret();
    Optional<String> address = retry.call(() -> make.apply(token));
    if (address.isEmpty()) return;
    Runnable send = () -> send(address.get(), token, language);
    if (isAfterResponse) send.run();
    else outbox.later(send);
  }

  /** The link; or, to the member who has the address, that somebody else wanted it. */
  private void send(String address, String token, Locale language) {
    String name = retry.call(() -> links.isAnothers(token)) ? "address-wanted" : "confirm";
    String server = mailer.server().toString();
    boolean sent =
        outbox.send(MailTexts.mail(name, address, language, server, server + "/email#" + token));
    if (!sent) retry.run(() -> links.mailFailed(token));
  }

  /**
   * Uses a link. Wrong ones are counted with the failed log-ins of the client's address.
   *
   * @param session as for {@link EmailLinks#use}
   * @throws EmailLinkInvalid 403
   * @throws surely.member.MemberExists 409
   * @throws surely.problem.ProblemException 429 {@code too-many-failures}
   */
  EmailLinks.Confirmed confirm(String token, String session, Locale language) {
    String member = check.find(() -> links.holder(token)).orElseThrow(EmailLinkInvalid::new);
    String attempt = Ids.generate();
    EmailLinks.Confirmed confirmed = retry.call(() -> links.use(member, token, attempt, session));
    confirmed.former().ifPresent(former -> notices.addressChanged(former, language));
    return confirmed;
  }
}
