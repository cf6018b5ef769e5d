package surely.soak.fault;

import java.time.Duration;
import surely.test.Until;
import surely.test.cluster.Cluster;
import surely.test.cluster.Partition;

/** No packet passes between the node that is written to and the others. */
final class PartedDatabase implements Fault {
  private Partition partition;

  @Override
  public String name() {
    return "database node in use parted from the others";
  }

  @Override
  public String missing(Cluster cluster) {
    return Partition.isPossible() ? null : "nft, and root (Debian: apt-get install nftables)";
  }

  @Override
  public void strike(Cluster cluster) {
    int node = cluster.inUse();
    partition = cluster.nodes().part(node);
    Until.holds(Duration.ofMinutes(1), () -> !cluster.nodes().state(node).equals("Synced"));
  }

  @Override
  public void heal(Cluster cluster) {
    partition.close();
    cluster.nodes().awaitSynced();
  }
}
