package surely.bench;

import java.time.Duration;

/**
 * For how long everything is measured, and with how much data.
 *
 * @param firstMinute what is measured apart, right after the start, in slices
 * @param warmFirst at least, before the first workload after a start is measured
 * @param warmNext at least, before each other workload
 * @param warmMost at most
 * @param rounds how often each figure is measured; the median counts
 * @param responses in the survey with many of them
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

  /** Less than half an hour. */
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

  /** About four minutes, for a first impression: the compiler of the JVM is not done by then. */
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
