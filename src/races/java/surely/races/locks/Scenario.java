package surely.races.locks;

import java.util.List;
import surely.races.write.Isolation;
import surely.races.write.Uniqueness;

/**
 * A script for some connections on a small table (id, k) that has the rows 'a' and 'z', or 'a', 'm'
 * and 'z'.
 *
 * @param name of its picture
 * @param there whether the row 'm' exists at the beginning
 * @param steps each for one connection: A, B or C
 */
public record Scenario(
    String name, Uniqueness uniqueness, Isolation isolation, boolean there, List<Step> steps) {

  /** What one connection does. */
  public record Step(String who, String sql) {}

  static Step insert(String who) {
    return new Step(who, "INSERT INTO %t (id, k) VALUES ('" + who + "', 'm')");
  }

  static Step forUpdate(String who, String key) {
    return new Step(who, "SELECT id FROM %t WHERE k = '" + key + "' FOR UPDATE");
  }

  static Step rollback(String who) {
    return new Step(who, "ROLLBACK");
  }
}
