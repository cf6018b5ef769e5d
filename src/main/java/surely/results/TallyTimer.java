package surely.results;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import surely.once.BackgroundTask;
import surely.once.TransactionRetry;

/**
 * Adds up pending responses even if nobody asks for results. Several servers may do so at once:
 * each finds only what is not counted yet.
 */
@Stateless
public class TallyTimer {
  private static final Duration ENOUGH = Duration.ofSeconds(4);

  @EJB private TallyUpdates tallyUpdates;
  @Inject private Tallies tallies;
  @Inject private TransactionRetry retry;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  // each batch is a transaction of its own
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void addUp() {
    long start = System.nanoTime();
    BackgroundTask.quietly(
        () ->
            tallies
                .pending()
                .forEach(survey -> BackgroundTask.quietly(() -> empty(survey, start))));
  }

  private void empty(String survey, long start) {
    boolean more = true;
    while (more && System.nanoTime() - start < ENOUGH.toNanos())
      more = retry.call(() -> tallyUpdates.addUp(survey));
  }
}
