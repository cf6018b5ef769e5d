package surely.form.condition;

import jakarta.json.JsonValue;
import java.util.Set;
import surely.form.condition.Condition.TrackingScope;

/**
 * What a condition reads: the answers as the respondent's browser may have seen them, within a
 * budget.
 */
public interface ConditionContext {

  /**
   * Spends some of the budget; false if it is used up, or if no condition can be evaluated here.
   */
  boolean tells(int cost);

  /** Spends some of the budget; false if it is used up. */
  boolean spend(int cost);

  PossibleTimes times();

  /** The value of a name for the expression that is being evaluated; null if there is none. */
  JsonValue find(String name, TrackingScope seen);

  /** The value of a name outside all panels and rows; null if there is none. */
  JsonValue findAtTop(String name, TrackingScope seen);

  /** Whether the order of this answer's items matters. */
  boolean isOrdered(String name);

  /**
   * Whether one of these names may have had a value when the respondent's browser evaluated it,
   * although it has none now: the name is that of a variable, or of a question whose answer was
   * cleared. A browser shows and hides questions by the answers as they stand, and clears the
   * answers of all hidden questions at once when it sends them.
   */
  boolean readsCleared(Set<String> names);
}
