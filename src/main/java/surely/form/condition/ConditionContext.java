package surely.form.condition;

import jakarta.json.JsonValue;
import java.util.Set;
import surely.form.condition.Condition.TrackingScope;

/**
 * What a condition reads: the answers as the respondent's browser may have seen them, within a
 * budget.
 */
public interface ConditionContext {

  /** Whether conditions can be evaluated. Costs some of the budget. */
  boolean tells(int cost);

  /** Spends some of the budget; false if it is used up. */
  boolean spend(int cost);

  PossibleTimes times();

  /** The value of a name in an expression that is evaluated; null if there is none. */
  JsonValue find(String name, TrackingScope seen);

  /** The same outside of all panels and rows. */
  JsonValue findAtTop(String name, TrackingScope seen);

  /** Whether the order of this answer's items counts. */
  boolean isOrdered(String name);

  /**
   * Whether one of these names may have had a value when the respondent's browser looked at it,
   * though it has none now: that of a variable, or of a question that was hidden since. A browser
   * shows and hides by the answers as they are, and then clears those of hidden questions, all at
   * once.
   */
  boolean readsCleared(Set<String> names);
}
