package surely.qr;

import java.time.Duration;

/** The end of the time that work may take. */
final class Deadline {
  private final long end;

  Deadline(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  boolean isOver() {
    return System.nanoTime() - end > 0;
  }
}
