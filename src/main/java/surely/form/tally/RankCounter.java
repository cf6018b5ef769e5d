package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import surely.form.definition.Choice;
import surely.form.definition.Choices;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** Counts how often each choice was put at each rank. */
public final class RankCounter implements Counter {

  private final Choices choices;
  private final Map<String, long[]> ranks = new LinkedHashMap<>();

  public RankCounter(Choices choices) {
    this.choices = choices;
    choices.texts().forEach(text -> ranks.put(text, new long[choices.size()]));
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonArray list && list.size() <= choices.size()) {
      for (int i = 0; i < list.size(); i++) {
        Choice choice = choices.find(list.get(i));
        if (choice != null) {
          ranks.get(choice.text())[i]++;
        }
      }
    }
  }

  /**
   * {@code ranks}: for each choice how often it came first, second ... and, once it was ranked, its
   * mean rank, 1 being the best.
   */
  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    ranks.forEach(
        (text, counts) -> {
          Map<String, Object> sum = new LinkedHashMap<>();
          List<Long> list = new ArrayList<>();
          long ranked = 0;
          BigDecimal total = BigDecimal.ZERO;
          for (int i = 0; i < counts.length; i++) {
            list.add(counts[i]);
            ranked += counts[i];
            total = total.add(BigDecimal.valueOf(counts[i]).multiply(BigDecimal.valueOf(i + 1)));
          }
          sum.put("counts", list);
          if (ranked > 0) {
            sum.put(
                "mean",
                Statistics.plain(total.divide(BigDecimal.valueOf(ranked), MathContext.DECIMAL64)));
          }
          sums.put(text, sum);
        });
    return Map.of("ranks", sums);
  }

  @Override
  public JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder();
    for (long[] counts : ranks.values()) {
      JsonArrayBuilder row = StrictJson.JSON.createArrayBuilder();
      for (long count : counts) {
        row.add(count);
      }
      state.add(row);
    }
    return state.build();
  }

  @Override
  public void restore(JsonArray state) {
    int i = 0;
    for (long[] counts : ranks.values()) {
      JsonArray row = state.getJsonArray(i++);
      for (int rank = 0; rank < counts.length; rank++) {
        counts[rank] = row.getJsonNumber(rank).longValueExact();
      }
    }
  }
}
