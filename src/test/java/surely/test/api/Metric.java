package surely.test.api;

/** Prometheus metrics. */
public final class Metric {
  private Metric() {}

  /**
   * A metric's value now on the suite's server; 0 if it has none yet.
   *
   * @param name with its labels, such as {@code
   *     surely_duplicates_total{guard="tracker_member_type"}}
   */
  public static double value(String name) {
    return in(Author.anyone().get("/metrics").asString(), name);
  }

  /** A metric's value in all metrics of a server; 0 if it has none yet. */
  public static double in(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }
}
