package surely.security;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Lets one line a second through, and counts the others. */
final class LineLimit {
  private static final long SECOND = 1_000_000_000;
  private final LongSupplier nanoTime;
  private boolean begun;
  private long last;
  private long leftOut;

  LineLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Empty: no line now. Else how many were left out since the last line. */
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
