package surely.form.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Map;

/** Adds up the answers to one question, in memory that its definition bounds. Not thread-safe. */
public interface Counter {

  /** For answers of which nothing can be added up. */
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
   * @param scope where it stands
   */
  void add(JsonValue answer, AnswerScope scope);

  /**
   * What stands in the question's result, in its order: numbers, texts, or maps and lists of them.
   */
  Map<String, Object> sums();

  /** All that it knows. */
  JsonArray state();

  /** Goes on from what another counter of the same question knew. */
  void restore(JsonArray state);
}
