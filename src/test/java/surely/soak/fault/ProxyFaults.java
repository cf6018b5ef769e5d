package surely.soak.fault;

import java.io.IOException;
import surely.soak.client.Figures;
import surely.test.cluster.Cluster;

/** What goes wrong with HAProxy. */
final class ProxyFaults {
  private ProxyFaults() {}

  /** kill -9. The clients and the servers lose all connections. */
  record Killed() implements Fault {
    @Override
    public String name() {
      return "HAProxy killed";
    }

    @Override
    public void strike(Cluster cluster) {
      cluster.proxy().kill();
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
      cluster.proxy().startAgain();
    }

    @Override
    public boolean struck(Figures figures) {
      return figures.unknowns() > 0;
    }
  }

  /** It loads its configuration again: another process takes over. */
  static final class Reloaded implements Fault {
    private long before;
    private long after;

    @Override
    public String name() {
      return "HAProxy reloaded";
    }

    @Override
    public void strike(Cluster cluster) throws IOException {
      before = cluster.proxy().process().pid();
      cluster.proxy().reload();
      after = cluster.proxy().process().pid();
    }

    @Override
    public void heal(Cluster cluster) {
      cluster.proxy().awaitReplaced();
    }

    @Override
    public boolean struck(Figures figures) {
      return before != after && figures.tried() > 0;
    }
  }
}
