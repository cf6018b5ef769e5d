package surely.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Tells members by mail what was done with their account. Without a mail session, does nothing. */
@ApplicationScoped
public class Notices {
  @Inject private Mailer mailer;
  @Inject private Outbox outbox;

  /**
   * Tells the owner of a mailbox that their account has another address now. Call it after the
   * transaction, as the others.
   */
  public void addressChanged(String former, Locale language) {
    tell(former, "address-changed", language);
  }

  /** Tells the owner of a mailbox that another address was asked for, while they can prevent it. */
  public void addressChangeAsked(String current, Locale language) {
    tell(current, "address-change-asked", language);
  }

  private void tell(String address, String name, Locale language) {
    if (!mailer.isConfigured()) return;
    Mail notice = MailTexts.mail(name, address, language, mailer.server().toString());
    outbox.later(() -> outbox.send(notice));
  }
}
