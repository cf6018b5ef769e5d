package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.json.StrictJson;

/** Adds up each end of ranges separately. */
public final class EndsCounter implements Counter {

  private final List<String> names;
  private final List<NumberCounter> ends;
  private long count;

  /**
   * @param names the names of the ends
   */
  public EndsCounter(List<String> names) {
    this.names = names;
    this.ends = names.stream().map(name -> new NumberCounter()).toList();
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    if (answer instanceof JsonArray list && list.size() == ends.size()) {
      count++;
      for (int i = 0; i < ends.size(); i++) {
        ends.get(i).add(list.get(i), scope);
      }
    }
  }

  /** {@code items}: a result for each end, like those of nested questions. */
  @Override
  public Map<String, Object> sums() {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("name", names.get(i));
      item.put("type", "slider");
      item.put("answered", count);
      item.putAll(ends.get(i).sums());
      items.add(item);
    }
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("items", items);
    return sums;
  }

  @Override
  public JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder().add(count);
    ends.forEach(end -> state.add(end.state()));
    return state.build();
  }

  @Override
  public void restore(JsonArray state) {
    count = state.getJsonNumber(0).longValueExact();
    for (int i = 0; i < ends.size(); i++) {
      ends.get(i).restore(state.getJsonArray(i + 1));
    }
  }
}
