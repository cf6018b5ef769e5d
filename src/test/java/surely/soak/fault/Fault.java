package surely.soak.fault;

import java.time.Duration;
import surely.soak.client.Figures;
import surely.test.cluster.Cluster;

/** One thing that fails. */
public interface Fault {
  String name();

  /** Why it can't be made on this machine, or null. */
  default String missing(Cluster cluster) {
    return null;
  }

  /** Breaks it. */
  void strike(Cluster cluster) throws Exception;

  /** Lets it last, for at least this time. */
  default void hold(Duration time, Figures seen) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  /** Mends it. The cluster may need some more time to be in order again. */
  void heal(Cluster cluster) throws Exception;

  /** Whether it has changed anything. It is asked after {@link #heal}. */
  default boolean struck(Figures figures) {
    return figures.failedOrWaited();
  }

  /** How many requests a write may take until it is answered: one, and its repeats. */
  default int mostRequests() {
    return Integer.MAX_VALUE;
  }
}
