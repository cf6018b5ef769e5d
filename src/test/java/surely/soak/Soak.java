package surely.soak;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import surely.launcher.machine.Ports;
import surely.soak.checker.Checker;
import surely.soak.client.Figures;
import surely.soak.client.Fleet;
import surely.soak.fault.ExhaustedPool;
import surely.soak.fault.Fault;
import surely.test.cluster.Clock;
import surely.test.cluster.Cluster;
import surely.test.cluster.ClusterOptions;
import surely.test.cluster.ClusterParts;

/** No acknowledged write is lost or doubled when any one thing fails. */
class Soak {
  private static final Path JOURNALS = Path.of("target/soak");
  private static final int CLIENTS = 32;
  private static final long WARM = 500;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

  private final Plan plan = Plan.chosen();
  private final List<Figures> figures = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void noAcknowledgedWriteIsLostOrDoubledWhenAnyOneThingFails() throws Exception {
    boolean possible = ClusterParts.areInstalled();
    if (!possible && "true".equals(System.getenv("CI")))
      throw new IllegalStateException(ClusterParts.missing());
    assumeTrue(possible, ClusterParts.missing());
    System.out.println("Soak test with -Dsoak.seed=" + plan.seed());
    if (Clock.isInstalled()) Clock.set(0);
    try (Cluster cluster = start()) {
      try (Fleet fleet =
          new Fleet(URI.create(cluster.url()), plan.seed(), CLIENTS, plan.pause(), JOURNALS)) {
        fleet.during("none");
        fleet.awaitTried(WARM, LONG_ENOUGH);
        for (Fault fault : plan.faults()) during(fault, cluster, fleet);
        fleet.during("none");
      }
      check(cluster);
      assertThat(wrong, is(empty()));
    } finally {
      System.out.println(Figures.HEAD);
      figures.forEach(row -> System.out.println(row.row()));
    }
  }

  private Cluster start() throws Exception {
    return Cluster.start(
        Ports.free(),
        Ports.free(),
        "only-for-tests",
        new ClusterOptions(
            true,
            plan.disk(),
            Clock.isInstalled(),
            Map.of(
                "SURELY_DB_POOL",
                Integer.toString(ExhaustedPool.POOL),
                "SURELY_BODY_SENDERS", // as by default, and not as other tests set it
                "96",
                "SURELY_BODY_SENDERS_ADDRESS",
                "32")));
  }

  /** What is wrong with one fault does not keep the others from being tested. */
  private void during(Fault fault, Cluster cluster, Fleet fleet) throws Exception {
    String missing = fault.missing(cluster);
    if (missing != null) {
      System.err.println("NOT TESTED: " + fault.name() + ". It needs " + missing);
      return;
    }
    Figures seen = fleet.during(fault.name());
    figures.add(seen);
    fault.strike(cluster);
    fault.hold(plan.hold(), seen);
    fault.heal(cluster);
    cluster.awaitHealthy();
    fleet.awaitTried(plan.share(), LONG_ENOUGH);
    fleet.awaitAll(LONG_ENOUGH);
    System.out.println(seen.row());
    if (!fault.struck(seen)) wrong.add("did not strike: " + fault.name());
    if (seen.mostRequests() > fault.mostRequests())
      wrong.add("not healed by " + (fault.mostRequests() - 1) + " retry: " + fault.name());
  }

  private static void check(Cluster cluster) throws Exception {
    cluster.server(1).stop(); // what servers do by themselves changes nothing any more
    cluster.server(2).stop();
    cluster.nodes().awaitSame();
    assertThat("what the checker found", Checker.run(JOURNALS, cluster.administrator()), is(0));
  }
}
