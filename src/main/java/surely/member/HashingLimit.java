package surely.member;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds work that takes a core for long: a few run at a time, some more wait in the order of their arrival, the others are refused at once. */
final class HashingLimit {
  private final Semaphore running;
  private final Semaphore admitted;
  private final Duration patience;

  /** @param patience how long one waits for its turn at most */
  HashingLimit(int running, int waiting, Duration patience) {
    this.running = new Semaphore(running, true);
    admitted = new Semaphore(running + waiting);
    this.patience = patience;
  }

  /** @throws TooManyPasswords 503; the queue is full, or the turn has not come in time */
  <T> T call(Supplier<T> work) {
    if (!admitted.tryAcquire()) throw new TooManyPasswords();
    try {
      return inTurn(work);
    } finally {
      admitted.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!acquire()) throw new TooManyPasswords();
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
