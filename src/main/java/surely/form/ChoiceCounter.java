package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.form.definition.Choice;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** How often each choice was picked, and the numbers' mean where all choices are numbers. */
final class ChoiceCounter implements Counter {

  private final SelectBase select;
  private final Counts counts;
  private final Statistics numbers = new Statistics();

  ChoiceCounter(SelectBase select) {
    this.select = select;
    this.counts = new Counts(select.choices().texts());
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonArray list) {
      list.forEach(this::addOne);
    } else {
      addOne(answer);
    }
  }

  private void addOne(JsonValue answer) {
    Choice choice = select.find(answer);
    if (choice != null) {
      counts.add(choice);
      if (choice.isNumber()) {
        numbers.add(new BigDecimal(choice.text()));
      }
    }
  }

  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("counts", counts.toMap());
    if (select.choices().areNumbers()) {
      sums.putAll(numbers.sums());
    }
    return sums;
  }

  @Override
  public JsonArray state() {
    return StrictJson.JSON.createArrayBuilder().add(counts.state()).add(numbers.state()).build();
  }

  @Override
  public void restore(JsonArray state) {
    counts.restore(state.getJsonArray(0));
    numbers.restore(state.getJsonArray(1));
  }
}
