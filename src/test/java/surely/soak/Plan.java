package surely.soak;

import java.time.Duration;
import java.util.List;
import surely.soak.fault.Fault;
import surely.soak.fault.Faults;

/**
 * How much is tested.
 *
 * @param writes in all
 * @param pause of each client before a write, so that slow cores start servers meanwhile
 * @param hold how long a fault stays
 * @param disk MiB of a database that holds them
 */
record Plan(long seed, long writes, Duration pause, Duration hold, int disk, List<Fault> faults) {

  static Plan chosen() {
    long seed = Long.getLong("soak.seed", 1);
    String only = System.getProperty("soak.only", "");
    boolean isShort = System.getProperty("soak", "whole").equals("short");
    List<Fault> faults =
        Faults.all(seed, !isShort).stream().filter(fault -> fault.name().contains(only)).toList();
    return isShort
        ? new Plan(seed, 1_000, Duration.ofMillis(500), Duration.ofSeconds(5), 1024, faults)
        : new Plan(seed, 1_000_000, Duration.ZERO, Duration.ofSeconds(20), 3072, faults);
  }

  /** Of each fault. */
  long share() {
    return writes / faults.size() + 1;
  }
}
