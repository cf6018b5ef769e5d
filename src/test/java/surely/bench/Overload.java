package surely.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import surely.bench.load.FixedRate;
import surely.bench.load.HttpLoad;
import surely.bench.load.Load;
import surely.bench.load.Nanos;
import surely.bench.load.Workload;
import surely.bench.result.Findings;
import surely.bench.result.Round;

/** Three times the requests that the server can serve, and log-ins beside responses. */
final class Overload {
  private static final int TIMES = 3;
  private static final int CONNECTIONS = 1_000;
  private static final int USUAL = 16;
  private static final double FULL_SPEED = 0.9;
  private static final Duration TURN = Duration.ofMillis(500);

  private final Servers servers;
  private final Plan plan;
  private final Findings findings;
  private final Meter meter;
  private final Workloads workloads;

  Overload(Servers servers, Plan plan, Findings findings) {
    this.servers = servers;
    this.plan = plan;
    this.findings = findings;
    meter = new Meter(servers);
    workloads = new Workloads(servers, plan);
  }

  /** Measures on a server that is warm. */
  void run() throws Exception {
    Load respond = new HttpLoad(servers.port(), workloads.respond("before an overload"));
    Round usual = meter.measure(respond, USUAL, plan.round());
    findings.add(usual);
    overload(TIMES * usual.perSecond());
    findings.durations.put("full speed again after an overload", recovery(usual.perSecond()));
    besideLogIns();
  }

  private void overload(double perSecond) throws Exception {
    Workload health = workloads.health();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (FixedRate many =
            new FixedRate(servers.port(), workloads.respond("overload"), CONNECTIONS);
        FixedRate watch = new FixedRate(servers.port(), health, USUAL)) {
      Future<FixedRate.Outcome> watched = thread.submit(() -> watch.send(10, plan.firstMinute()));
      FixedRate.Outcome outcome = many.send(perSecond, plan.firstMinute());
      add("overload", CONNECTIONS, outcome);
      add("health in an overload", USUAL, watched.get());
      findings.memory.put("after an overload", Meter.memory(servers.serverProcess()));
    } finally {
      thread.shutdown();
    }
  }

  private void add(String name, int connections, FixedRate.Outcome outcome) {
    double seconds = plan.firstMinute().toMillis() / 1e3;
    outcome
        .answers()
        .forEach(
            (status, nanos) -> {
              Arrays.sort(nanos);
              findings.add(
                  new Round(
                      name + ": " + status,
                      connections,
                      nanos.length,
                      nanos.length / seconds,
                      Nanos.percentileMillis(nanos, 50),
                      Nanos.percentileMillis(nanos, 99),
                      Double.NaN,
                      Double.NaN,
                      Double.NaN,
                      Meter.memory(servers.serverProcess())));
            });
    if (outcome.leftOut() > 0)
      System.out.println(name + ": no connection was free for " + outcome.leftOut() + " requests");
  }

  /** The time until responses are stored about as fast as before. */
  private Duration recovery(double before) throws Exception {
    Load respond = new HttpLoad(servers.port(), workloads.respond("after an overload"));
    long start = System.nanoTime();
    try (Load.Clients clients = respond.open(USUAL)) {
      while (perSecond(clients.send(TURN)) < FULL_SPEED * before
          && System.nanoTime() - start < Duration.ofMinutes(1).toNanos()) {
        // the next turn
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double perSecond(Load.Sent sent) {
    return sent.requests() / (sent.time().toNanos() / 1e9);
  }

  /** Responses while others log in all the time. Only a server with real passwords shows it. */
  private void besideLogIns() throws Exception {
    Load respond = new HttpLoad(servers.port(), workloads.respond("without log-ins"));
    Load beside = new HttpLoad(servers.port(), workloads.respond("beside log-ins"));
    Load logIn = new HttpLoad(servers.port(), workloads.logIn());
    findings.add(meter.measure(respond, USUAL, plan.round()));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Load.Clients members = logIn.open(USUAL)) {
      Future<Load.Sent> loggedIn = thread.submit(() -> members.send(plan.round().plus(TURN)));
      findings.add(meter.measure(beside, USUAL, plan.round()));
      findings.durations.put("log-ins took", loggedIn.get().time());
    } finally {
      thread.shutdown();
    }
  }
}
