package surely.soak.client;

import java.time.Duration;
import java.util.Locale;
import surely.soak.history.Event;

/** What happened to the writes whose outcome became known during one fault. */
public final class Figures {
  private final String fault;
  private long tried;
  private long acknowledged;
  private long refused;
  private long unknown;
  private long healed;
  private int mostRequests;
  private long slowest;
  private long silence;
  private long lastKnown = System.nanoTime();

  Figures(String fault) {
    this.fault = fault;
  }

  synchronized void unknown() {
    unknown++;
  }

  /**
   * A write's outcome is known.
   *
   * @param isFirst false if it was known already, and is told again
   * @param requests that it took
   * @param nanos from the first of them
   */
  synchronized void known(Event event, boolean isFirst, int requests, long nanos) {
    long now = System.nanoTime();
    silence = Math.max(silence, now - lastKnown);
    lastKnown = now;
    if (isFirst) {
      tried++;
      if (event.answer().hasHappened()) acknowledged++;
      else refused++;
    }
    if (requests > 1) healed++;
    mostRequests = Math.max(mostRequests, requests);
    slowest = Math.max(slowest, nanos);
  }

  public String fault() {
    return fault;
  }

  /** How many writes have a known outcome. */
  public synchronized long tried() {
    return tried;
  }

  /** How many requests got no answer, or one that leaves the outcome unknown. */
  public synchronized long unknowns() {
    return unknown;
  }

  /** The most requests that one write took. */
  public synchronized int mostRequests() {
    return mostRequests;
  }

  /** The longest that a client waited for the outcome of a write. */
  public synchronized Duration slowest() {
    return Duration.ofNanos(slowest);
  }

  /** Whether a request failed, or a client waited for two seconds. */
  public boolean failedOrWaited() {
    return unknowns() > 0 || slowest().compareTo(Duration.ofSeconds(2)) >= 0;
  }

  /** The heads of {@link #row}. */
  public static final String HEAD =
      "| fault | tried | acknowledged | refused | unknown | healed by retry | most requests "
          + "| s without an answer to anybody | s until the slowest was served |\n"
          + "| --- | --: | --: | --: | --: | --: | --: | --: | --: |";

  /** A row of a table in Markdown. */
  public synchronized String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %,d | %d | %.1f | %.1f |",
        fault,
        tried,
        acknowledged,
        refused,
        unknown,
        healed,
        mostRequests,
        silence / 1e9,
        slowest / 1e9);
  }
}
