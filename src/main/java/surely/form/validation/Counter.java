package surely.form.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Map;

/** Adds up the answers to one question, in memory that its definition bounds. Not thread-safe. */
public interface Counter {

  /** For answers that cannot be added up. */
  Counter NOTHING =
      new Counter() {
        @Override
        public void add(JsonValue answer, AnswerScope scope) {
          // how many answers there are is counted elsewhere
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
          // there is none
        }
      };

  /**
   * @param answer one that is there and not empty; one that does not fit the question adds nothing
   * @param scope the scope of the answer
   */
  void add(JsonValue answer, AnswerScope scope);

  /**
   * The parts of the question's result, in their order: numbers, texts, or maps and lists of them.
   */
  Map<String, Object> sums();

  /** All that it knows. */
  JsonArray state();

  /** Continues from the state of another counter of the same question. */
  void restore(JsonArray state);
}
