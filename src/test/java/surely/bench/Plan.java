package surely.bench;

import java.time.Duration;

/**
 * For how long everything is measured, and with how much data.
 *
 * @param firstMinute the time right after the start, which is measured separately, in slices
 * @param warmFirst the least time to warm up, before the first workload after a start
 * @param warmNext the least time to warm up, before each other workload
 * @param warmMost the most time to warm up
 * @param rounds how often each figure is measured; the median counts
 * @param responses the number of responses in the survey that has many
 */
record Plan(
    String name,
    Duration firstMinute,
    Duration slice,
    Duration warmFirst,
    Duration warmNext,
    Duration warmMost,
    Duration warmTurn,
    int rounds,
    Duration round,
    int members,
    int cards,
    int responses) {

  static final int[] CONNECTIONS = {1, 16, 64, 256};

  /** Takes less than half an hour. */
  private static final Plan WHOLE =
      new Plan(
          "whole",
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(45),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          3,
          Duration.ofSeconds(5),
          60,
          10_000,
          1_000_000);

  /**
   * Takes about four minutes, for a first impression. The JVM has not compiled everything by then.
   */
  private static final Plan SHORT =
      new Plan(
          "short",
          Duration.ofSeconds(15),
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(2),
          1,
          Duration.ofSeconds(1),
          20,
          1_000,
          20_000);

  /** The plan that -Dbench names. */
  static Plan chosen() {
    return System.getProperty("bench", "whole").equals("short") ? SHORT : WHOLE;
  }

  /** How often a workload is sent at most: to warm up, and twice for each figure. */
  int sendings() {
    long turns = 2 * warmMost.dividedBy(warmTurn);
    return (int) turns + 2 * rounds * CONNECTIONS.length;
  }
}
