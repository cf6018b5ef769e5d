package surely.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Whether the database has room for more data, as far as this server knows. */
@ApplicationScoped
public class DiskSpace {
  private static final Logger LOG = System.getLogger(DiskSpace.class.getName());
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();
  private boolean full;
  private long told = System.nanoTime() - PAUSE;

  /** Notes that a write was refused for lack of room. At most one line a minute is logged. */
  public synchronized void refused() {
    full = true;
    if (System.nanoTime() - told >= PAUSE) {
      told = System.nanoTime();
      LOG.log(
          Level.ERROR,
          "The database has no room left: writes get 503 database-full, "
              + "and this server is not ready. Make room on its disk.");
    }
  }

  /** Notes that the database has stored more than any write needs. */
  public synchronized void hasRoom() {
    if (full) LOG.log(Level.INFO, "The database has room again.");
    full = false;
  }

  /** Whether a write was refused, and no check has found room since. */
  public synchronized boolean isFull() {
    return full;
  }
}
