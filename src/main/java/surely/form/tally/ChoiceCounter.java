package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import surely.form.definition.Choice;
import surely.form.definition.Choices;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/**
 * Counts how often each choice was picked; if all choices are numbers, also their mean, minimum and
 * maximum.
 */
public final class ChoiceCounter implements Counter {

  private final Choices choices;
  private final Function<JsonValue, Choice> picked;
  private final Counts counts;
  private final Statistics numbers = new Statistics();

  /**
   * @param picked the choice that a value picks; null for none
   */
  public ChoiceCounter(Choices choices, Function<JsonValue, Choice> picked) {
    this.choices = choices;
    this.picked = picked;
    this.counts = new Counts(choices.texts());
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
    Choice choice = picked.apply(answer);
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
    if (choices.areNumbers()) {
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
