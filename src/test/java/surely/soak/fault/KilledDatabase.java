package surely.soak.fault;

import surely.test.cluster.Cluster;

/** kill -9 of a node of the database. */
final class KilledDatabase implements Fault {
  /** In place of a number: the node that is written to. */
  static final int IN_USE = 0;

  private final int number;
  private int node;

  KilledDatabase(int number) {
    this.number = number;
  }

  @Override
  public String name() {
    return name(number) + " killed";
  }

  static String name(int number) {
    return number == IN_USE ? "database node in use" : "database node " + number;
  }

  static int node(int number, Cluster cluster) {
    return number == IN_USE ? cluster.inUse() : number;
  }

  @Override
  public void strike(Cluster cluster) {
    node = node(number, cluster);
    cluster.nodes().process(node).destroyForcibly().onExit().join();
  }

  @Override
  public void heal(Cluster cluster) throws Exception {
    cluster.nodes().startAgain(node);
  }
}
