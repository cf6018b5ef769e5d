package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** Computes mean, minimum, maximum and distribution of numbers; ignores anything else. */
public final class NumberCounter implements Counter {

  private final Statistics numbers = new Statistics();
  private final Distribution distribution = new Distribution();

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
      BigDecimal exact = BigDecimal.valueOf(number.doubleValue());
      numbers.add(exact);
      distribution.add(exact);
    }
  }

  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = numbers.sums();
    if (!sums.isEmpty()) {
      sums.put("distribution", distribution.toList());
    }
    return sums;
  }

  @Override
  public JsonArray state() {
    return StrictJson.JSON
        .createArrayBuilder()
        .add(numbers.state())
        .add(distribution.state())
        .build();
  }

  @Override
  public void restore(JsonArray state) {
    numbers.restore(state.getJsonArray(0));
    distribution.restore(state.getJsonArray(1));
  }
}
