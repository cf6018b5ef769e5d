package surely.bench.result;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of a workload in one round, or the median of several rounds.
 *
 * @param p50 in ms, like all times; for the floor, the time of a transaction
 * @param serverCpu of Surely's process, for each request; 0 for the floor
 * @param clientCpu of the benchmark's own process, which sends the requests or is the floor's JDBC
 *     client
 * @param memory the server's resident memory in MB at the end; NaN if it can't be read
 */
public record Round(
    String workload,
    int connections,
    long requests,
    double perSecond,
    double p50,
    double p99,
    double serverCpu,
    double databaseCpu,
    double clientCpu,
    double memory) {

  static Round median(List<Round> rounds) {
    Round first = rounds.get(0);
    return new Round(
        first.workload,
        first.connections,
        rounds.stream().mapToLong(Round::requests).sum(),
        median(rounds, Round::perSecond),
        median(rounds, Round::p50),
        median(rounds, Round::p99),
        median(rounds, Round::serverCpu),
        median(rounds, Round::databaseCpu),
        median(rounds, Round::clientCpu),
        median(rounds, Round::memory));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
