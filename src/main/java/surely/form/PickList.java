package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import surely.problem.Pointer;

/** A kind of question that is answered by a list of choices. */
interface PickList extends Picks {

  /** 0 for no limit. */
  int least();

  /** 0 for no limit. */
  int most();

  @Override
  default boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.isEmpty();
  }

  @Override
  default boolean needsAnswer() {
    return least() > 0;
  }

  /** Reports what is no choice, or in the list twice; returns the choices that are picked. */
  default Set<Choice> checkItems(JsonArray list, Pointer at, Check check) {
    Set<Choice> picked = new HashSet<>();
    for (int i = 0; i < list.size() && check.spend(); i++) {
      Choice choice = select().pick(list.get(i), at.then(i), check);
      if (choice != null && !picked.add(choice)) {
        check.wrong(at.then(i), "repeated-choice", choice);
      }
    }
    return picked;
  }

  /**
   * @param count all that is in the list, which may hold what is picked in other questions that share it
   * @param own   how many choices of this question are
   */
  default void checkCount(int count, int own, int atLeast, Pointer at, Check check) {
    if (count < atLeast) {
      check.wrong(at, "too-few-choices", count, atLeast);
    }
    if (most() > 0 && own > most()) {
      check.wrong(at, "too-many-choices", own, most());
    }
  }
}
