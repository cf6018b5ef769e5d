package surely.form.validation;

import jakarta.json.JsonValue;
import surely.form.condition.ValueName;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/**
 * A type whose answer is an object or a list of further answers. The further answers are checked
 * even if this one is missing.
 */
public interface CompositeType extends QuestionType {

  /** The questions in it. */
  default QuestionSet questionSet() {
    return QuestionSet.NONE;
  }

  /**
   * Translates the rest of a name after this question's, such as [0].x or .row.x, to a name inside
   * one of its panels or rows; null if it leads to none.
   */
  default ValueName within(JsonValue answer, String rest) {
    return null;
  }

  /** The totals of all its rows. */
  default Totals totals() {
    return Totals.NONE;
  }

  /** Whether it may have rows that are hidden. */
  default boolean mayHideRows() {
    return false;
  }

  /** The value that is checked if the answer is missing. */
  default JsonValue nothing() {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  default boolean isEmpty(JsonValue answer) {
    return JsonText.saysNothing(answer);
  }

  @Override
  default void checkMissing(JsonValue answer, Pointer at, Validation validation) {
    check(answer == null ? nothing() : answer, at, validation);
  }

  @Override
  default void checkDefault(JsonValue value, Pointer at, Validation validation) {
    check(value, at, validation.ofShape());
  }
}
