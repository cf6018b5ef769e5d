package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each choice was picked, and the numbers' mean where all choices are numbers. */
final class ChoiceCounter implements Counter {

  private final Choices choices;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Statistics numbers = new Statistics();

  ChoiceCounter(Choices choices) {
    this.choices = choices;
    choices.texts().forEach(text -> counts.put(text, 0L));
  }

  @Override
  public void add(JsonValue answer) {
    if (answer instanceof JsonArray list) {
      list.forEach(this::addOne);
    } else {
      addOne(answer);
    }
  }

  private void addOne(JsonValue answer) {
    Choice choice = choices.find(answer);
    if (choice != null) {
      counts.merge(choice.text(), 1L, Long::sum);
      if (choice.isNumber()) {
        numbers.add(Double.parseDouble(choice.text()));
      }
    }
  }

  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>(Map.of("counts", counts));
    if (choices.areNumbers()) {
      sums.putAll(numbers.sums());
    }
    return sums;
  }
}
