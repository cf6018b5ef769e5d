package surely.soak.fault;

import java.time.Duration;
import surely.soak.client.Figures;
import surely.test.cluster.Cluster;

/** The disk of the node that is written to is full. */
final class FullDisk implements Fault {
  private static final int NODE = 1;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "database's disk full";
  }

  @Override
  public String missing(Cluster cluster) {
    return cluster.nodes().disk().isPresent() ? null : "a tmpfs, which only root can mount";
  }

  @Override
  public void strike(Cluster cluster) throws Exception {
    cluster.use(NODE);
    cluster.nodes().disk().orElseThrow().fill();
  }

  /** What is written first may still fit into pages that the tables have. */
  @Override
  public void hold(Duration time, Figures seen) throws InterruptedException {
    Fault.super.hold(time, seen);
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (!struck(seen) && System.nanoTime() < end) Thread.sleep(100);
  }

  /** A node that has ended because of it is started again. */
  @Override
  public void heal(Cluster cluster) throws Exception {
    cluster.nodes().disk().orElseThrow().free();
    if (!cluster.nodes().process(NODE).isAlive()) cluster.nodes().startAgain(NODE);
  }
}
