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
import surely.sql.SqlFailure;

/**
 * Runs a transaction again, from outside it, when that is how it ends well: the victim of a
 * deadlock, a lock that did not come in time, a lost race, a link that broke, a COMMIT of which
 * nobody knows whether it happened. Safe because every write stands under a unique key: the retry
 * finds what the first run left. Bounded by {@value #ATTEMPTS} attempts and a few seconds; then the
 * last failure is the client's to know.
 */
@ApplicationScoped
public class TransactionRetry {
  static final int ATTEMPTS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  @Inject private Storage storage;

  /**
   * @param transaction calls one EJB method, in no transaction; any ids it mints were minted before
   */
  public <T> T call(Supplier<T> transaction) {
    return attempt(attempt -> transaction.get());
  }

  /** The same for one without a result. */
  public void run(Runnable transaction) {
    run(attempt -> transaction.run());
  }

  /**
   * @param transaction is told which attempt it is, from 1
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
        if (kind == SqlFailure.Kind.STORAGE_FULL) storage.refused();
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
   * 10 to 20 ms, then 20 to 40, 40 to 80, 80 to 160, 160 to 320. One half is random, so that those
   * who collided do not collide again; the other is not, so that the attempts are not used up while
   * another transaction ends.
   */
  static long millisAfter(int attempt) {
    long half = 5L << attempt;
    return half + ThreadLocalRandom.current().nextLong(half + 1);
  }
}
