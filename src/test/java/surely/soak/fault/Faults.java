package surely.soak.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import surely.test.cluster.GaleraNodes;

/** All faults. */
public final class Faults {
  private Faults() {}

  /**
   * All faults in an order that the seed decides.
   *
   * @param everywhere whether each process is hit, and not only one of each sort
   */
  public static List<Fault> all(long seed, boolean everywhere) {
    List<Fault> all =
        new ArrayList<>(
            List.of(
                new KilledServer(1),
                new FrozenServer(2),
                new KilledDatabase(KilledDatabase.IN_USE),
                new FrozenDatabase(KilledDatabase.IN_USE),
                LinkCut.beforeCommit(),
                LinkCut.afterCommit(),
                new PartedDatabase(),
                new ProxyFaults.Reloaded(),
                new ProxyFaults.Killed(),
                new FullDisk(),
                new WrongClock(),
                new ExhaustedPool(),
                new SlowClients(),
                new RollingRestart()));
    if (everywhere) {
      all.add(new KilledServer(2));
      all.add(new FrozenServer(1));
      GaleraNodes.ALL.forEach(node -> all.add(new FrozenDatabase(node)));
    }
    GaleraNodes.ALL.forEach(node -> all.add(new KilledDatabase(node)));
    Collections.shuffle(all, new Random(seed));
    return all;
  }
}
