package surely.operations;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.IntSupplier;
import surely.administration.PasswordLinks;
import surely.audit.Audit;
import surely.email.EmailLinks;
import surely.once.BackgroundTask;
import surely.once.IdempotencyKeys;
import surely.personal.AccountDeletion;
import surely.progress.SavedProgress;
import surely.quota.RateLimits;
import surely.session.LoginFailures;
import surely.session.Sessions;
import surely.session.provider.IdTokens;
import surely.token.ApiTokens;

/** Deletes expired rows every ten minutes. */
@Stateless
public class Purges {
  private static final int BITE = 1000; // the LIMIT of the purges' statements
  @EJB private IdempotencyKeys keys;
  @EJB private Sessions sessions;
  @EJB private ApiTokens apiTokens;
  @EJB private IdTokens idTokens;
  @EJB private LoginFailures failures;
  @EJB private PasswordLinks passwordLinks;
  @EJB private EmailLinks emailLinks;
  @EJB private RateLimits rateLimits;
  @EJB private SavedProgress progress;
  @EJB private AccountDeletion accountDeletion;
  @EJB private Audit audit;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  // each purge is a transaction of its own
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void purge() {
    all(keys::purge);
    all(sessions::purge);
    all(apiTokens::purge);
    all(idTokens::purge);
    all(failures::purge);
    all(passwordLinks::purge);
    all(emailLinks::purge);
    all(rateLimits::purge);
    all(progress::purge);
    all(accountDeletion::purge);
    all(audit::purge);
    BackgroundTask.quietly(accountDeletion::forgetLate);
  }

  private static void all(IntSupplier bite) {
    BackgroundTask.quietly(
        () -> {
          while (bite.getAsInt() >= BITE)
            ;
        });
  }
}
