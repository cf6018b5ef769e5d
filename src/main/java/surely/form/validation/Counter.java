package surely.form.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * Adds up the answers to one question, in memory that its definition bounds. The implementations
 * are in {@code form.tally}; the interface is here because each {@link QuestionType} creates its
 * counter. Not thread-safe.
 */
public interface Counter {

  /** A counter for answers that cannot be added up. */
  Counter NOTHING =
      new Counter() {
        @Override
        public void add(JsonValue answer, AnswerScope scope) {
          // the number of answers is counted for all types alike
        }

        @Override
        public Map<String, Object> sums() {
          return Map.of();
        }

        @Override
        public JsonArray state() {
          return JsonValue.EMPTY_JSON_ARRAY;
        }

        @Override
        public void restore(JsonArray state) {
          // there is no state
        }
      };

  /**
   * @param answer an answer that is neither missing nor empty; if it does not fit the question, it
   *     adds nothing
   * @param scope the scope of the answer
   */
  void add(JsonValue answer, AnswerScope scope);

  /**
   * The parts of the question's result, in their order: numbers, texts, or maps and lists of them.
   */
  Map<String, Object> sums();

  /** The complete state. */
  JsonArray state();

  /** Continues from the state of another counter of the same question. */
  void restore(JsonArray state);
}
