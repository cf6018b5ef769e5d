package surely.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import surely.bench.load.Floor;
import surely.bench.load.HttpLoad;
import surely.bench.load.Load;
import surely.bench.load.Workload;
import surely.bench.result.Findings;
import surely.bench.result.Report;
import surely.bench.result.Round;
import surely.bench.result.Tables;

/**
 * Measures Surely as it is delivered, started by its launcher on a MariaDB that writes every commit
 * to its disk: the first minute after the start, then each workload with few and with many
 * connections. For comparison it measures what the same rows cost by plain JDBC.
 */
class Benchmark {
  private static final int USUAL = 16; // connections
  private static final int FEW = 1_000; // responses

  private final Plan plan = Plan.chosen();
  private final Findings findings = new Findings();

  @Test
  void run() throws Exception {
    try (Servers servers = new Servers()) {
      findings.conditions.putAll(Conditions.of(servers, plan));
      System.out.println("Benchmark: " + findings.conditions);
      delivered(servers);
      withoutGroups(servers);
      overload(servers);
      manyResponses(servers);
    } finally { // what was measured before a failure is reported, too
      new Report(findings).write(Path.of("target", "bench"));
    }
  }

  private void delivered(Servers servers) throws Exception {
    findings.durations.put("ready, on an empty database", servers.start(Map.of()));
    findings.memory.put("when ready", Meter.memory(servers.serverProcess()));
    Meter meter = new Meter(servers);
    Workloads workloads = new Workloads(servers, plan);
    Load respond = http(servers, workloads.respond("respond"));
    firstMinute(meter, respond);
    warmUp(meter, respond, plan.warmFirst());
    List<Load> responses = new ArrayList<>(List.of(respond));
    responses.addAll(Floor.of(servers.database(), workloads.open(), Workloads.ANSWERS));
    byTurns(meter, responses);
    warmedUp(meter, http(servers, workloads.limited()));
    warmedUp(meter, http(servers, workloads.replay()));
    warmedUp(meter, http(servers, workloads.again()));
    warmedUp(meter, http(servers, workloads.collect()));
    warmedUp(meter, http(servers, workloads.create()));
    findings.memory.put("under load, at most", findings.mostMemory());
  }

  /** Shows what groups gain: the same responses, each in a transaction of its own. */
  private void withoutGroups(Servers servers) throws Exception {
    findings.durations.put(
        "ready, on its data", servers.start(Map.of("SURELY_RESPONSE_GROUP", "1")));
    Meter meter = new Meter(servers);
    Workloads workloads = new Workloads(servers, plan);
    Load respond = http(servers, workloads.respond("respond, groups of 1"));
    firstMinute(meter, respond);
    warmUp(meter, respond, plan.warmFirst());
    byTurns(meter, List.of(respond));
  }

  /** More than it can serve, with passwords as slow as they are by default. */
  private void overload(Servers servers) throws Exception {
    servers.start(Map.of("SURELY_PASSWORD_ITERATIONS", "210000"));
    Workloads workloads = new Workloads(servers, plan);
    warmUp(new Meter(servers), http(servers, workloads.respond("respond")), plan.warmFirst());
    new Overload(servers, plan, findings).run();
  }

  /** Results and files, on a server with little memory. */
  private void manyResponses(Servers servers) throws Exception {
    servers.start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m"));
    Meter meter = new Meter(servers);
    Workloads workloads = new Workloads(servers, plan);
    ManyResponses few = new ManyResponses(servers, workloads, FEW);
    ManyResponses many = new ManyResponses(servers, workloads, plan.responses());
    few.fill();
    findings.durations.put(many.size() + " responses added up", many.fill());
    warmUp(meter, http(servers, few.results()), plan.warmNext());
    warmedUp(meter, http(servers, few.results()), http(servers, many.results()));
    Load submitted = http(servers, many.respond());
    warmUp(meter, submitted, plan.warmNext());
    byTurns(
        meter, List.of(http(servers, few.respond()), submitted, many.watched(submitted)), USUAL);
    for (String format : List.of("csv", "jsonl", "xlsx")) findings.exports.add(many.export(format));
  }

  private static Load http(Servers servers, Workload workload) {
    return new HttpLoad(servers.port(), workload);
  }

  private void firstMinute(Meter meter, Load load) throws Exception {
    try (Load.Clients clients = load.open(USUAL)) {
      for (Duration from = Duration.ZERO;
          from.compareTo(plan.firstMinute()) < 0;
          from = from.plus(plan.slice())) {
        String name = load.name() + ", second " + from.toSeconds();
        findings.firstMinute.add(said(meter.measure(name, USUAL, clients, plan.slice())));
      }
    }
  }

  private void warmedUp(Meter meter, Load... loads) throws Exception {
    warmUp(meter, loads[loads.length - 1], plan.warmNext());
    byTurns(meter, List.of(loads));
  }

  /** Runs until the server's CPU times of two consecutive turns differ by less than 5 %. */
  private void warmUp(Meter meter, Load load, Duration least) throws Exception {
    Duration turn = plan.warmTurn();
    double before = 0;
    boolean steady = false;
    for (Duration spent = Duration.ZERO;
        spent.compareTo(plan.warmMost()) < 0 && !(steady && spent.compareTo(least) >= 0);
        spent = spent.plus(turn)) {
      double now = meter.measure(load, USUAL, turn).serverCpu();
      steady = Math.abs(now / before - 1) < 0.05;
      before = now;
    }
  }

  /**
   * Measures each load several times, in turns, so that other work on the machine affects all of
   * them.
   */
  private void byTurns(Meter meter, List<Load> loads, int... connections) throws Exception {
    int[] numbers = connections.length == 0 ? Plan.CONNECTIONS : connections;
    for (int round = 0; round < plan.rounds(); round++)
      for (int number : numbers)
        for (Load load : loads) findings.add(said(meter.measure(load, number, plan.round())));
  }

  private static Round said(Round round) {
    System.out.println(Tables.row(round));
    return round;
  }
}
