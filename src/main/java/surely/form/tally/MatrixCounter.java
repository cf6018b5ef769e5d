package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import surely.form.definition.Choice;
import surely.form.definition.Choices;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** Counts how often each column was picked in each row. */
public final class MatrixCounter implements Counter {

  private final Choices rows;
  private final Function<JsonValue, Choice> picked;
  private final Map<String, Counts> counts = new LinkedHashMap<>();

  /**
   * @param picked the column that a value picks; null for none
   */
  public MatrixCounter(Choices rows, Choices columns, Function<JsonValue, Choice> picked) {
    this.rows = rows;
    this.picked = picked;
    rows.texts().forEach(row -> counts.put(row, new Counts(columns.texts())));
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonObject object) {
      object.forEach(
          (key, cell) -> {
            Choice row = rows.find(key);
            Choice column = picked.apply(cell);
            if (row != null && column != null) {
              counts.get(row.text()).add(column);
            }
          });
    }
  }

  /** {@code rows}: for each row how often each column was picked. */
  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    counts.forEach((row, count) -> sums.put(row, count.toMap()));
    return Map.of("rows", sums);
  }

  @Override
  public JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder();
    counts.values().forEach(count -> state.add(count.state()));
    return state.build();
  }

  @Override
  public void restore(JsonArray state) {
    int i = 0;
    for (Counts count : counts.values()) {
      count.restore(state.getJsonArray(i++));
    }
  }
}
