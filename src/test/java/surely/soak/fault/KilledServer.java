package surely.soak.fault;

import java.io.IOException;
import java.time.Duration;
import surely.soak.client.Figures;
import surely.test.Frozen;
import surely.test.Until;
import surely.test.cluster.Cluster;

/** kill -9 of a server that has requests: it is frozen until it has one. */
record KilledServer(int number) implements Fault {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "server " + number + " killed";
  }

  @Override
  public void strike(Cluster cluster) {
    Process process = cluster.server(number).process();
    Frozen.process(process.toHandle());
    Until.holds(LONG_ENOUGH, () -> cluster.proxy().current("app" + number) > 0);
    process.destroyForcibly().onExit().join();
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
