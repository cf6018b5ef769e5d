package surely.operations;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import surely.once.Chore;
import surely.once.IdempotencyKeys;
import surely.response.SavedProgress;
import surely.session.LoginFailures;
import surely.session.Sessions;

/** Deletes what nobody will ask for any more, every ten minutes. */
@Stateless
public class Purges {
  @EJB private IdempotencyKeys keys;
  @EJB private Sessions sessions;
  @EJB private LoginFailures failures;
  @EJB private SavedProgress progress;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each purge is a transaction of its own
  public void purge() {
    Chore.quietly(keys::purge);
    Chore.quietly(sessions::purge);
    Chore.quietly(failures::purge);
    Chore.quietly(progress::purge);
  }
}
