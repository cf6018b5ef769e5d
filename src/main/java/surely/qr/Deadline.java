package surely.qr;

import java.time.Duration;

/** The time at which work has to stop. */
final class Deadline {
  private final long end;

  Deadline(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  boolean isOver() {
    return System.nanoTime() - end > 0;
  }
}
