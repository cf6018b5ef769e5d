package surely.races;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What a cell has shown in all its rounds. */
public final class Result {
  public final Cell cell;
  public final Map<Symptom, Long> seen = new EnumMap<>(Symptom.class);

  /** The errors that clients got, and how many of each. */
  public final Map<String, Long> errors = new TreeMap<>();

  public int rounds;
  public long requests;

  /** Inserts that the unique constraint refused, however the strategy handled that. */
  public long duplicates;

  /** Transactions that were aborted because another had changed what they read. */
  public long conflicts;

  public double p50Millis;
  public double p99Millis;

  /** What the deadlocks looked like; empty without one. */
  public String deadlock = "";

  public Result(Cell cell) {
    this.cell = cell;
    for (Symptom symptom : Symptom.values()) seen.put(symptom, 0L);
  }

  public void add(Symptom symptom, long count) {
    seen.merge(symptom, count, Long::sum);
  }

  public long of(Symptom symptom) {
    return seen.get(symptom);
  }

  @Override
  public String toString() {
    return cell.name()
        + ": "
        + rounds
        + " rounds, "
        + seen
        + (conflicts > 0 ? ", conflicts " + conflicts : "")
        + (errors.isEmpty() ? "" : ", " + errors);
  }
}
