package surely.expression.evaluation;

import jakarta.json.JsonValue;
import java.time.ZonedDateTime;
import surely.expression.value.DateValue;
import surely.expression.value.ValuePath;

/** The values that an expression reads. */
public interface Scope {

  /**
   * The value of a name as it is written between the braces, such as {@code q1}, {@code panel.age}
   * or {@code matrix.row[0].col}; null for none. {@link ValuePath} finds names in JSON values. A
   * {@link DateValue} is read as a date.
   */
  JsonValue find(String name);

  /**
   * Whether the value of this name is unknown; {@link surely.expression.Expression#outcome} is for
   * such scopes.
   */
  default boolean isUnknown(String name) {
    return false;
  }

  /**
   * The value of a name outside all panels and rows. The filters of sumInArray and the like look
   * there after the row itself.
   */
  default JsonValue findAtTop(String name) {
    return find(name);
  }

  /**
   * The time that today() and the like use, in the time zone of dates that are written without one.
   */
  ZonedDateTime now();

  /**
   * Whether the order of this name's array matters to {@code =} and {@code <>}, as for a ranking.
   */
  default boolean isOrdered(String name) {
    return false;
  }

  /**
   * Called after each evaluation with its cost: roughly the number of values and pairs of values
   * that were read.
   */
  default void spent(long work) {}
}
