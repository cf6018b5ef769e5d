package surely.form;

import jakarta.json.JsonValue;
import java.util.Map;

/** Adds up the answers to one question. Not thread-safe. */
interface Counter {

  /** For answers of which nothing can be added up. */
  Counter NOTHING = new Counter() {
    @Override
    public void add(JsonValue answer) {
      // how many answers there are is counted elsewhere
    }

    @Override
    public Map<String, Object> sums() {
      return Map.of();
    }
  };

  /** @param answer one that is there and not empty; one that does not fit the question adds nothing */
  void add(JsonValue answer);

  /** What stands in the question's result, in its order: numbers, texts, or maps of them. */
  Map<String, Object> sums();
}
