package surely.soak.fault;

import java.time.Duration;
import surely.soak.client.Figures;
import surely.test.Until;
import surely.test.cluster.Cluster;
import surely.test.cluster.GaleraNodes;

/** Every process is restarted, one after the other, as README says. */
final class RollingRestart implements Fault {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private int restarted;

  @Override
  public String name() {
    return "rolling restart";
  }

  @Override
  public void strike(Cluster cluster) throws Exception {
    for (int number = 1; number <= 2; number++) server(cluster, number);
    for (int number : GaleraNodes.ALL) node(cluster, number);
    cluster.proxy().reload();
    restarted++;
  }

  private void server(Cluster cluster, int number) throws Exception {
    String name = "app" + number;
    cluster.proxy().set("surely/" + name, "drain");
    Until.holds(LONG_ENOUGH, () -> cluster.proxy().current(name) == 0);
    cluster.server(number).stop();
    cluster.server(number).startAgain();
    cluster.proxy().set("surely/" + name, "ready");
    cluster.proxy().awaitUp(name);
    restarted++;
  }

  private void node(Cluster cluster, int number) throws Exception {
    String name = "db" + number;
    cluster.proxy().set("mariadb/" + name, "maint");
    cluster.nodes().stop(number);
    cluster.nodes().startAgain(number);
    cluster.proxy().set("mariadb/" + name, "ready");
    cluster.proxy().awaitUp(name);
    restarted++;
  }

  @Override
  public void heal(Cluster cluster) {
    cluster.proxy().awaitReplaced();
  }

  @Override
  public boolean struck(Figures figures) {
    return restarted == 6;
  }

  @Override
  public int mostRequests() {
    return 2;
  }
}
