package surely.quota;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import surely.problem.ProblemException;

/**
 * Limits CPU-bound work: some calls run at the same time, some more wait in the order of their
 * arrival, and any others are refused at once.
 */
public final class WorkLimit {
  /** Leaves the other half to requests that are soon done. */
  public static final int HALF_THE_CORES =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final Semaphore running;
  private final Semaphore admitted;
  private final Duration patience;
  private final Supplier<ProblemException> refusal;

  /**
   * @param patience how long a call waits for its turn, at most
   * @param refusal 503, with the seconds after which a turn is likely to be free
   */
  public WorkLimit(
      int running, int waiting, Duration patience, Supplier<ProblemException> refusal) {
    this.running = new Semaphore(running, true);
    admitted = new Semaphore(running + waiting);
    this.patience = patience;
    this.refusal = refusal;
  }

  /**
   * @throws ProblemException the refusal, if the queue is full or the turn does not come in time
   */
  public <T> T call(Supplier<T> work) {
    if (!admitted.tryAcquire()) throw refusal.get();
    try {
      return inTurn(work);
    } finally {
      admitted.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!acquire()) throw refusal.get();
    try {
      return work.get();
    } finally {
      running.release();
    }
  }

  private boolean acquire() {
    try {
      return running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
