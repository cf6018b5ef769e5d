package surely.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Limits work to some seconds of CPU time. It is for inputs with which quadratic work takes minutes
 * and linear work tenths of a second, so that a busy machine does not exceed the limit and
 * quadratic work does not pass by chance.
 */
public final class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SECONDS = 20;
  private static final long NANOS = 1_000_000_000;

  private Cpu() {}

  /**
   * @throws AssertionError if the work has taken more CPU time. It goes on in the background,
   *     because nothing can end it.
   */
  public static <T> T bounded(Callable<T> work) throws Exception {
    var task = new FutureTask<T>(work);
    // with the small stack that threads of a server have
    var thread = new Thread(null, task, "bounded work", 1 << 19);
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      if (THREADS.getThreadCpuTime(thread.getId()) > SECONDS * NANOS)
        throw new AssertionError("more than " + SECONDS + " s of CPU");
      thread.join(50);
    }
    return task.get();
  }
}
