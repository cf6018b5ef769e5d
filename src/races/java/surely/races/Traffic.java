package surely.races;

import java.util.List;

/**
 * The measurements of ordinary traffic: row after row, each requested twice.
 *
 * @param rates requests answered in a second: one number for each turn, the lowest first
 * @param failed of all requests
 * @param statements of the database for each request, COMMIT included
 * @param redis commands for each request
 * @param serverCpu milliseconds of the database's and Redis's CPU for each request
 * @param nodeCpu milliseconds of the nodes' CPU for each request
 */
public record Traffic(
    Cell cell,
    long requests,
    List<Double> rates,
    long failed,
    double p50Millis,
    double p99Millis,
    double statements,
    double redis,
    double serverCpu,
    double nodeCpu) {

  /** Requests per second: the median of all turns. */
  public double perSecond() {
    return rates.get(rates.size() / 2);
  }

  public double slowest() {
    return rates.get(0);
  }

  public double fastest() {
    return rates.get(rates.size() - 1);
  }
}
