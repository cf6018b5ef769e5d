package surely.form.validation;

import jakarta.json.JsonValue;
import surely.form.condition.ValueName;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/**
 * A type whose answer is an object or a list of further answers. Those are checked even where no
 * answer is given.
 */
public interface CompositeType extends QuestionType {

  /** The questions in it. */
  default QuestionSet questionSet() {
    return QuestionSet.NONE;
  }

  /**
   * What the rest of a name, such as [0].x or .row.x, means in one of its panels or rows; null if
   * it leads to none.
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

  /** The value of an empty answer. */
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
