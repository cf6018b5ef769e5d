package surely.results;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import surely.once.Rerun;

/** Adds up what nobody has asked for yet. Several servers may do it at once: what one has counted the other does not find. */
@Stateless
public class TallyTimer {
  private static final Logger LOG = System.getLogger(TallyTimer.class.getName());
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  @EJB private Tallies tallies;
  @Inject private Rerun rerun;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each batch is a transaction of its own
  public void addUp() {
    long start = System.nanoTime();
    try {
      for (String survey : tallies.pending())
        while (System.nanoTime() - start < ENOUGH.toNanos() && rerun.call(() -> tallies.addUp(survey))) LOG.log(Level.TRACE, survey);
    } catch (RuntimeException e) {
      // In a second there is another try; and some servers give up on a timer that fails.
      LOG.log(Level.DEBUG, "Not added up", e);
    }
  }
}
