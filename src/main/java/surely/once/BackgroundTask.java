package surely.once;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a timer does. A failure is logged at DEBUG and tried again at the next time: some servers
 * log each with its stack, or give up for good on a timer that has failed twice, which a database
 * that is away for seconds would be enough for.
 */
public final class BackgroundTask {
  private static final Logger LOG = System.getLogger(BackgroundTask.class.getName());

  private BackgroundTask() {}

  /**
   * @param work in no transaction, so that none is left to fail after it
   */
  public static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Left for the next time", e);
    }
  }
}
