package surely.test;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that must come true. */
public final class Until {

  private Until() {}

  /** Returns as soon as the condition holds; fails if it does not within 30 s. */
  public static void holds(BooleanSupplier condition) {
    holds(Duration.ofSeconds(30), condition);
  }

  /** Returns as soon as the condition holds; fails if it does not within that time. */
  public static void holds(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not happen within " + limit);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
