package surely.once;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs a timer's work. A failure is logged at DEBUG, and the timer's next run tries again. If it
 * were thrown to the server, the server would log it with its stack, and some servers give up a
 * timer for good after two failures, which a few seconds without a database can cause.
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
