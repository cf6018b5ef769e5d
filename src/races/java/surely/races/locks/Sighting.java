package surely.races.locks;

import java.util.List;
import java.util.Map;

/**
 * What a script has shown.
 *
 * @param held the locks that each connection holds or waits for, at the moment when the most
 *     connections waited, or at the end
 * @param waitsFor who waits for whom at that moment, by INNODB_LOCK_WAITS
 * @param said what became of each connection's last statement: "done", or its error
 * @param deadlock null without one
 */
public record Sighting(
    Scenario scenario,
    Map<String, List<SeenLock>> held,
    List<String> waitsFor,
    Map<String, String> said,
    Deadlock deadlock) {

  /**
   * Whether this connection holds a lock of this mode and kind, on the table's key 'm' or in a gap.
   */
  public boolean holds(String who, String mode, SeenLock.Kind kind) {
    return held.getOrDefault(who, List.of()).stream()
        .anyMatch(lock -> !lock.waiting() && lock.mode().equals(mode) && lock.kind() == kind);
  }
}
