package surely.races.locks;

import static surely.races.locks.SeenLock.Kind.GAP;
import static surely.races.locks.SeenLock.Kind.NEXT_KEY;
import static surely.races.locks.SeenLock.Kind.RECORD;

import java.util.List;

/** What each script must show. */
public final class LockExpectations {

  private LockExpectations() {}

  /** Whether the script has shown what it must. */
  public static boolean hold(Sighting seen) {
    return switch (seen.scenario().name()) {
      case "duplicate-secondary" -> seen.holds("A", "S", NEXT_KEY);
      case "duplicate-primary" ->
          seen.holds("A", "S", RECORD)
              && !seen.holds("A", "S", NEXT_KEY)
              && !seen.holds("A", "S", GAP);
      case "first-insert" -> seen.held().get("A").isEmpty();
      case "three-inserters-secondary", "three-inserters-primary" ->
          seen.holds("A", "X", RECORD)
              && !seen.holds("A", "X", NEXT_KEY)
              && seen.deadlock() != null;
      case "for-update-missing" ->
          seen.holds("A", "X", GAP) && seen.holds("B", "X", GAP) && seen.deadlock() != null;
      case "for-update-missing-rc" ->
          seen.held().values().stream().allMatch(List::isEmpty) && seen.deadlock() == null;
      case "for-update-end" -> seen.holds("A", "X", GAP);
      case "for-update-unique-secondary" -> seen.holds("A", "X", NEXT_KEY);
      case "for-update-unique-primary", "for-update-unique-secondary-rc" ->
          seen.holds("A", "X", RECORD) && !seen.holds("A", "X", NEXT_KEY);
      default -> throw new IllegalArgumentException(seen.scenario().name());
    };
  }
}
