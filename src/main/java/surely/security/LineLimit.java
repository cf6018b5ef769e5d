package surely.security;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Allows one log line per second and counts the others. */
final class LineLimit {
  private static final long SECOND = 1_000_000_000;
  private final LongSupplier nanoTime;
  private boolean begun;
  private long last;
  private long leftOut;

  LineLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** How many lines were left out since the last one; empty if this one is left out, too. */
  synchronized OptionalLong next() {
    long now = nanoTime.getAsLong();
    if (begun && now - last < SECOND) {
      leftOut++;
      return OptionalLong.empty();
    }
    long before = leftOut;
    begun = true;
    last = now;
    leftOut = 0;
    return OptionalLong.of(before);
  }
}
