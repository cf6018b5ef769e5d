package surely.soak.fault;

import java.io.IOException;
import surely.soak.client.Figures;
import surely.test.cluster.Cluster;

/** kill -9 of a server. */
record KilledServer(int number) implements Fault {
  @Override
  public String name() {
    return "server " + number + " killed";
  }

  @Override
  public void strike(Cluster cluster) {
    cluster.server(number).process().destroyForcibly().onExit().join();
  }

  @Override
  public void heal(Cluster cluster) throws IOException {
    cluster.server(number).startAgain();
  }

  @Override
  public boolean struck(Figures figures) {
    return figures.unknowns() > 0;
  }
}
