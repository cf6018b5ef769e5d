package surely.soak.fault;

import surely.test.Frozen;
import surely.test.cluster.Cluster;

/** SIGSTOP of a node of the database, and SIGCONT. */
final class FrozenDatabase implements Fault {
  private final int number;
  private Frozen frozen;

  FrozenDatabase(int number) {
    this.number = number;
  }

  @Override
  public String name() {
    return KilledDatabase.name(number) + " frozen";
  }

  @Override
  public void strike(Cluster cluster) {
    int node = KilledDatabase.node(number, cluster);
    frozen = Frozen.process(cluster.nodes().process(node).toHandle());
  }

  @Override
  public void heal(Cluster cluster) {
    frozen.close();
    cluster.nodes().awaitSynced();
  }
}
