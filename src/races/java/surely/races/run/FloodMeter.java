package surely.races.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import surely.races.Cell;
import surely.races.Traffic;
import surely.races.process.NodeProcess;
import surely.races.process.Told;

/**
 * Adds up what all turns of one strategy have used, by the counters of the servers and the CPU
 * clocks of all processes.
 */
final class FloodMeter {
  final Cell cell;
  private final RaceServers arena;
  private final List<Double> rates = new ArrayList<>();
  private final LongStream.Builder nanos = LongStream.builder();
  private Usage before;
  private Usage used = new Usage(0, 0, Duration.ZERO, Duration.ZERO);
  private long requests;
  private long failed;

  FloodMeter(RaceServers arena, Cell cell) {
    this.arena = arena;
    this.cell = cell;
  }

  /** Begins a turn. */
  void start() throws Exception {
    before = read();
  }

  /** Ends a turn, during which requests were sent for this long. */
  void stop(List<Told.Flooded> nodes, Duration length) throws Exception {
    used = used.plus(read().minus(before));
    long inTime = 0;
    for (Told.Flooded node : nodes) {
      inTime += node.inTime();
      failed += node.failed();
      requests += node.nanos().length;
      for (long nano : node.nanos()) nanos.add(nano);
    }
    rates.add(inTime * 1000.0 / length.toMillis());
  }

  Traffic traffic() {
    long[] sorted = nanos.build().sorted().toArray();
    return new Traffic(
        cell,
        requests,
        rates.stream().sorted().toList(),
        failed,
        Judge.percentile(sorted, 50),
        Judge.percentile(sorted, 99),
        (double) used.statements() / requests,
        (double) used.commands() / requests,
        millis(used.serverCpu()),
        millis(used.nodeCpu()));
  }

  private double millis(Duration cpu) {
    return cpu.toNanos() / 1e6 / requests;
  }

  private Usage read() throws Exception {
    DatabaseServer database = arena.database(cell.engine());
    Connection connection = arena.connection(cell.engine());
    boolean redis = cell.strategy().needsRedis();
    return new Usage(
        database.statements(connection),
        redis ? arena.redis.commands() : 0,
        database.cpu().plus(redis ? arena.redis.cpu() : Duration.ZERO),
        arena.nodes(cell.engine(), cell.nodes()).stream()
            .map(NodeProcess::cpu)
            .reduce(Duration.ZERO, Duration::plus));
  }

  private record Usage(long statements, long commands, Duration serverCpu, Duration nodeCpu) {
    Usage plus(Usage other) {
      return new Usage(
          statements + other.statements,
          commands + other.commands,
          serverCpu.plus(other.serverCpu),
          nodeCpu.plus(other.nodeCpu));
    }

    Usage minus(Usage before) {
      return new Usage(
          statements - before.statements,
          commands - before.commands,
          serverCpu.minus(before.serverCpu),
          nodeCpu.minus(before.nodeCpu));
    }
  }
}
