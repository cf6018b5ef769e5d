package surely.races.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import surely.races.Cell;
import surely.races.Traffic;
import surely.races.node.NodeProcess;
import surely.races.node.Task;
import surely.races.node.Told;

/** Measures what a strategy costs when nothing is wrong: rows one after the other, each asked for by two clients. */
final class FloodRunner {
  private static final int ACCOUNTS = 15_000; // more than are asked for in a flood

  private final Arena arena;
  private final Duration length;
  private int floods;

  FloodRunner(Arena arena, Duration length) {
    this.arena = arena;
    this.length = length;
  }

  Traffic run(Cell cell) throws Exception {
    String prefix = "f" + ++floods + "-";
    Connection connection = arena.connection(cell.engine());
    List<NodeProcess> nodes = arena.nodes(cell.engine(), cell.nodes());
    for (int i = 0; i < nodes.size(); i++) {
      Runner.accounts(connection, prefix + i + "-", 0, ACCOUNTS / nodes.size());
      nodes.get(i).ask(new Task.Prepare(cell.strategy(), cell.situation(), cell.isolation(), cell.clients() / cell.nodes()));
    }
    Meter before = Meter.read(arena, cell, connection, nodes);
    long begin = System.nanoTime();
    for (int i = 0; i < nodes.size(); i++) nodes.get(i).tell(new Task.Flood(prefix + i + "-", length.toMillis()));
    long requests = 0;
    long failed = 0;
    LongStream nanos = LongStream.empty();
    for (NodeProcess node : nodes) {
      Told.Flooded flooded = node.hear(Told.Flooded.class);
      requests += flooded.requests();
      failed += flooded.failed();
      nanos = LongStream.concat(nanos, Arrays.stream(flooded.nanos()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Meter used = Meter.read(arena, cell, connection, nodes).minus(before);
    long[] sorted = nanos.sorted().toArray();
    return new Traffic(cell, requests, requests / seconds, failed, Judge.percentile(sorted, 50), Judge.percentile(sorted, 99),
        (double) used.statements() / requests, (double) used.commands() / requests, millis(used.serverCpu(), requests),
        millis(used.nodeCpu(), requests));
  }

  private static double millis(Duration cpu, long requests) {
    return cpu.toNanos() / 1e6 / requests;
  }

  /** The counters of the servers and the clocks of all processes. */
  private record Meter(long statements, long commands, Duration serverCpu, Duration nodeCpu) {
    static Meter read(Arena arena, Cell cell, Connection connection, List<NodeProcess> nodes) throws Exception {
      DatabaseServer database = arena.database(cell.engine());
      boolean redis = cell.strategy().needsRedis();
      return new Meter(database.statements(connection), redis ? arena.redis.commands() : 0,
          database.cpu().plus(redis ? arena.redis.cpu() : Duration.ZERO),
          nodes.stream().map(NodeProcess::cpu).reduce(Duration.ZERO, Duration::plus));
    }

    Meter minus(Meter before) {
      return new Meter(statements - before.statements, commands - before.commands, serverCpu.minus(before.serverCpu),
          nodeCpu.minus(before.nodeCpu));
    }
  }
}
