package surely.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Whether the database has room for what it is asked to store, as far as this server knows. */
@ApplicationScoped
public class Storage {
  private static final Logger LOG = System.getLogger(Storage.class.getName());
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();
  private boolean full;
  private long told = System.nanoTime() - PAUSE;

  /** A write was refused for want of room. Many are, and one line a minute says so. */
  synchronized void refused() {
    full = true;
    if (System.nanoTime() - told >= PAUSE) {
      told = System.nanoTime();
      LOG.log(
          Level.ERROR,
          "The database has no room left: writes get 503 database-full, and this server is not ready. Make room on its disk.");
    }
  }

  /** The database has taken more than any write needs. */
  public synchronized void hasRoom() {
    if (full) LOG.log(Level.INFO, "The database has room again.");
    full = false;
  }

  /** A write was refused, and nobody has seen since that there is room. */
  public synchronized boolean isFull() {
    return full;
  }
}
