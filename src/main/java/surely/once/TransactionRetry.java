package surely.once;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import surely.sql.DiskSpace;
import surely.sql.SqlFailure;

/**
 * Retries a whole transaction, from outside it, where that helps: after a deadlock, a lock timeout,
 * a lost race, a broken connection, or a COMMIT with an unknown outcome. This is safe because every
 * write has a unique key: the retry finds what an earlier attempt committed. After {@value
 * #ATTEMPTS} attempts or a few seconds, the client gets the last failure.
 */
@ApplicationScoped
public class TransactionRetry {
  static final int ATTEMPTS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  @Inject private DiskSpace diskSpace;

  /**
   * @param transaction calls one EJB method, or reads; call this outside a transaction, and
   *     generate ids before it
   */
  public <T> T call(Supplier<T> transaction) {
    return attempt(attempt -> transaction.get());
  }

  /** The same for a transaction without a result. */
  public void run(Runnable transaction) {
    run(attempt -> transaction.run());
  }

  /**
   * @param transaction gets the number of the attempt, from 1
   */
  public void run(IntConsumer transaction) {
    attempt(
        attempt -> {
          transaction.accept(attempt);
          return null;
        });
  }

  private <T> T attempt(IntFunction<T> transaction) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.apply(attempt);
      } catch (RuntimeException e) {
        SqlFailure.Kind kind = SqlFailure.of(e).kind();
        if (kind == SqlFailure.Kind.STORAGE_FULL) diskSpace.refused();
        boolean patient = System.nanoTime() - start < PATIENCE.toNanos();
        if (!kind.mayBeRetried() || attempt == ATTEMPTS || !patient) throw e;
        Metrics.counter("surely.reruns", "reason", kind.name().toLowerCase(Locale.ROOT))
            .increment();
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(millisAfter(attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * 10 to 20 ms, then 20 to 40, 40 to 80, 80 to 160, 160 to 320. Half of it is random, so that
   * transactions that collided do not collide again. The other half is not, so that the attempts
   * are not used up before another transaction ends.
   */
  static long millisAfter(int attempt) {
    long half = 5L << attempt;
    return half + ThreadLocalRandom.current().nextLong(half + 1);
  }
}
