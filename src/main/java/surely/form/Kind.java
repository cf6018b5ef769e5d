package surely.form;

import jakarta.json.JsonValue;
import java.util.List;

/** What a question type makes of an answer. Immutable; one implementation for a family of types. */
interface Kind {

  /** Reports everything that is wrong with an answer that is there, neither null nor empty. */
  void check(JsonValue answer, Pointer at, Issues issues);

  /** Whether survey-core takes this answer for none. */
  default boolean isEmpty(JsonValue answer) {
    return false;
  }

  /** Reports what is wrong with an answer that is missing or empty. */
  default void checkMissing(boolean required, Pointer at, Issues issues) {
    if (required) {
      issues.add(at, "required", "This question needs an answer.");
    }
  }

  /** Reports what is wrong with a default value of the definition, which need not be a complete answer. */
  default void checkDefault(JsonValue value, Pointer at, Issues issues) {
    check(value, at, issues);
  }

  /** The values that can be counted, as text. */
  default List<String> choices() {
    return List.of();
  }

  Counter counter();
}
