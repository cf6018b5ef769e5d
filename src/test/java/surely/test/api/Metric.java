package surely.test.api;

/** The Prometheus metrics of the suite's server. */
public final class Metric {
  private Metric() {}

  /**
   * A metric's value now; 0 if it has none yet.
   *
   * @param name with its labels, such as {@code
   *     surely_duplicates_total{guard="tracker_member_type"}}
   */
  public static double value(String name) {
    return Author.anyone()
        .get("/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }
}
