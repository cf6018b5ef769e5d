package surely.results;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The newest {@value #MOST} text answers to a question, each up to {@value #LONGEST} characters. If
 * only the day of the responses is known, their ids, which the clients generated, decide. Not
 * thread-safe.
 */
final class NewestTexts {
  static final int MOST = 10;
  static final int LONGEST = 500;
  private final TreeSet<Entry> entries =
      new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed());

  private record Entry(String at, String id, String text) {}

  /**
   * @param at a time whose text sorts in the order of time
   */
  void add(String at, String id, String text) {
    if (text.isBlank()) return;
    entries.add(new Entry(at, id, shortened(text)));
    if (entries.size() > MOST) entries.pollLast();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) return text;
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "\u2026";
  }

  /** Newest first. */
  List<String> texts() {
    return entries.stream().map(Entry::text).toList();
  }

  JsonArray state() {
    JsonArrayBuilder state = JSON.createArrayBuilder();
    entries.forEach(
        entry -> state.add(JSON.createArrayBuilder().add(entry.at).add(entry.id).add(entry.text)));
    return state.build();
  }

  void restore(JsonArray state) {
    for (JsonArray entry : state.getValuesAs(JsonArray.class))
      entries.add(new Entry(text(entry, 0), text(entry, 1), text(entry, 2)));
  }

  private static String text(JsonArray entry, int index) {
    return ((JsonString) entry.get(index)).getString();
  }
}
