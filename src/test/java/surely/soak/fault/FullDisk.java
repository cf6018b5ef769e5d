package surely.soak.fault;

import surely.test.cluster.Cluster;

/** The disk of the node that is written to is full. */
final class FullDisk implements Fault {
  private static final int NODE = 1;

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

  /** A node that has ended because of it is started again. */
  @Override
  public void heal(Cluster cluster) throws Exception {
    cluster.nodes().disk().orElseThrow().free();
    if (!cluster.nodes().process(NODE).isAlive()) cluster.nodes().startAgain(NODE);
  }
}
