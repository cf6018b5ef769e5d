package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.form.definition.Choice;
import surely.json.StrictJson;

/** Counts how often each choice was picked. Not thread-safe. */
final class Counts {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  Counts(Collection<String> texts) {
    texts.forEach(text -> counts.put(text, 0L));
  }

  void add(Choice choice) {
    counts.computeIfPresent(choice.text(), (text, count) -> count + 1);
  }

  /** The counts by choice, zeros included. */
  Map<String, Object> toMap() {
    return new LinkedHashMap<>(counts);
  }

  /** The counts alone, in the order of the choices. */
  JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder();
    counts.values().forEach(state::add);
    return state.build();
  }

  void restore(JsonArray state) {
    if (state.size() != counts.size()) {
      throw new IllegalArgumentException(
          "The state has "
              + state.size()
              + " counts, and the question has "
              + counts.size()
              + " choices.");
    }
    int i = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      entry.setValue(state.getJsonNumber(i++).longValueExact());
    }
  }
}
