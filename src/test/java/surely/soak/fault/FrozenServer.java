package surely.soak.fault;

import surely.test.Frozen;
import surely.test.cluster.Cluster;

/** SIGSTOP of a server, and SIGCONT. */
final class FrozenServer implements Fault {
  private final int number;
  private Frozen frozen;

  FrozenServer(int number) {
    this.number = number;
  }

  @Override
  public String name() {
    return "server " + number + " frozen";
  }

  @Override
  public void strike(Cluster cluster) {
    frozen = Frozen.process(cluster.server(number).process().toHandle());
  }

  @Override
  public void heal(Cluster cluster) {
    frozen.close();
  }
}
