package surely.form;

import jakarta.json.JsonValue;
import surely.problem.Pointer;

/** A kind of question that is answered by an object or a list of further answers: those are checked even where none is given. */
interface Composite extends Kind {

  /** What is asked in it. */
  default Fields fields() {
    return Fields.NONE;
  }

  /** What the rest of a name, such as [0].x or .row.x, means in one of its panels or rows; null if it leads to none. */
  default Name within(JsonValue answer, String rest) {
    return null;
  }

  /** What it computes of all its rows. */
  default Totals totals() {
    return Totals.NONE;
  }

  /** Whether it may have rows that are hidden. */
  default boolean mayHideRows() {
    return false;
  }

  /** What stands for no answer. */
  default JsonValue nothing() {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  default boolean isEmpty(JsonValue answer) {
    return JsonText.saysNothing(answer);
  }

  @Override
  default void checkMissing(JsonValue answer, Pointer at, Check check) {
    check(answer == null ? nothing() : answer, at, check);
  }

  @Override
  default void checkDefault(JsonValue value, Pointer at, Check check) {
    check(value, at, check.ofShape());
  }
}
