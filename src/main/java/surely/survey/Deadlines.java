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
 * Closes surveys after their closing time. From that moment, by the database's clock, their
 * responses are refused anyway; closing returns the points that were set aside for rewards. Several
 * servers may try at once: only one finds the survey open.
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
