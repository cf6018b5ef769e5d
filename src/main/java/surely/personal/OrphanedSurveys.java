package surely.personal;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import surely.once.BackgroundTask;
import surely.once.TransactionRetry;

/**
 * Deletes the surveys of members who have left, in small transactions. Several servers may do so at
 * once: each deletes what it finds.
 */
@Stateless
public class OrphanedSurveys {
  private static final int MOST = 500;
  @EJB private AccountDeletion accountDeletion;
  @Inject private TransactionRetry retry;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  // each bite is a transaction of its own
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void delete() {
    BackgroundTask.quietly(
        () -> {
          int bites = 0;
          for (String survey : accountDeletion.orphans()) {
            boolean gone = false;
            while (!gone && bites++ < MOST)
              gone = retry.call(() -> accountDeletion.deleteSome(survey));
          }
        });
  }
}
