package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.form.definition.Choice;
import surely.form.definition.Choices;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** How often each column was picked in each row. */
final class MatrixCounter implements Counter {

  private final Choices rows;
  private final SelectBase columns;
  private final Map<String, Counts> counts = new LinkedHashMap<>();

  MatrixCounter(Choices rows, SelectBase columns) {
    this.rows = rows;
    this.columns = columns;
    rows.texts().forEach(row -> counts.put(row, new Counts(columns.choices().texts())));
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonObject object) {
      object.forEach(
          (key, cell) -> {
            Choice row = rows.find(key);
            Choice column = columns.find(cell);
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
