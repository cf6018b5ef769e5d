package surely.soak.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong, by what it is; of each, the number and the first few examples. */
final class Findings {
  private static final int EXAMPLES = 5;
  private final Map<String, List<String>> examples = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  void unless(boolean right, String wrong, Object example) {
    if (!right) add(wrong, example);
  }

  void add(String wrong, Object example) {
    counts.merge(wrong, 1, Integer::sum);
    List<String> all = examples.computeIfAbsent(wrong, none -> new ArrayList<>());
    if (all.size() < EXAMPLES) all.add(example.toString());
  }

  /** One line each, with its number and its examples. */
  List<String> lines() {
    return counts.entrySet().stream()
        .map(
            found ->
                found.getValue()
                    + " times: "
                    + found.getKey()
                    + ": "
                    + examples.get(found.getKey()))
        .toList();
  }
}
