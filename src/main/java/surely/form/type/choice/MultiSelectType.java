package surely.form.type.choice;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import surely.form.definition.Choice;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** A type whose answer is a list of choices. */
interface MultiSelectType extends SelectType {

  /** The least number of choices; 0 for no limit. */
  int least();

  /** The greatest number of choices; 0 for no limit. */
  int most();

  @Override
  default boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.isEmpty();
  }

  @Override
  default boolean isList() {
    return true;
  }

  @Override
  default boolean needsAnswer() {
    return least() > 0;
  }

  /** Reports values that are not choices, or are repeated; returns the picked choices. */
  default Set<Choice> checkItems(JsonArray list, Pointer at, Validation validation) {
    Set<Choice> picked = new HashSet<>();
    for (int i = 0; i < list.size() && validation.spend(); i++) {
      Choice choice = offered().pick(list.get(i), at.then(i), validation);
      if (choice != null && !picked.add(choice)) {
        validation.wrong(at.then(i), "repeated-choice", choice);
      }
    }
    return picked;
  }

  /**
   * @param count the length of the list, which may include what was picked in other questions that
   *     share the answer
   * @param own how many of the items are choices of this question
   */
  default void checkCount(int count, int own, int atLeast, Pointer at, Validation validation) {
    if (count < atLeast) {
      validation.wrong(at, "too-few-choices", count, atLeast);
    }
    if (most() > 0 && own > most()) {
      validation.wrong(at, "too-many-choices", own, most());
    }
  }
}
