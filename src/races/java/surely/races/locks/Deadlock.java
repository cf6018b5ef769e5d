package surely.races.locks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A circle of transactions that wait for each other.
 *
 * @param victim which of them was rolled back, counted from 1
 */
public record Deadlock(List<Party> parties, int victim) {

  /** One of them: what it waits for, and the locks that are in its way. */
  public record Party(long thread, List<SeenLock> waits, List<SeenLock> conflicts) {}

  /** One line, which is the same for all deadlocks of one kind. */
  public String words() {
    return parties.stream()
        .map(party -> "waits for " + kinds(party.waits()) + " against " + kinds(party.conflicts()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String kinds(List<SeenLock> locks) {
    return locks.stream()
        .map(lock -> lock.mode() + " " + lock.kind().label + " on " + lock.place())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
