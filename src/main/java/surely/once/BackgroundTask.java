package surely.once;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs a timer's work. A failure is logged at DEBUG, and the timer's next run tries again. Thrown
 * to the server, it would be logged with its stack, and some servers give up a timer for good after
 * two failures, for which a few seconds without a database are enough.
 */
public final class BackgroundTask {
  private static final Logger LOG = System.getLogger(BackgroundTask.class.getName());

  private BackgroundTask() {}

  /**
   * @param work runs in no transaction, so that no commit can fail after it
   */
  public static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Left for the next time", e);
    }
  }
}
