package surely.survey;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import surely.once.BackgroundTask;
import surely.once.TransactionRetry;

/**
 * Closes surveys whose time is over. Their responses are refused from that very moment by the
 * database's clock; this gives back what was set aside for rewards. Several servers may do it at
 * once: one finds the survey open.
 */
@Stateless
public class Deadlines {
  @EJB private SurveyLifecycle lifecycle;
  @Inject private TransactionRetry retry;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  @TransactionAttribute(
      TransactionAttributeType.NOT_SUPPORTED) // each survey has a transaction of its own
  public void closeOverdue() {
    BackgroundTask.quietly(
        () -> lifecycle.overdue().forEach(id -> BackgroundTask.quietly(() -> close(id))));
  }

  private void close(String id) {
    retry.run(() -> lifecycle.close(id));
  }
}
