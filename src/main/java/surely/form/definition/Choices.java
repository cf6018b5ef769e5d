package surely.form.definition;

import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import surely.form.text.JsonText;

/**
 * The values that can be picked, in their order, no two of them the same to SurveyJS. Immutable.
 */
public final class Choices {

  /** The most choices that a question may have. */
  public static final int MOST = 1000;

  private static final int SHOWN = 8;

  private final Map<String, Choice> byText = new LinkedHashMap<>();

  Choices(Collection<Choice> choices) {
    choices.forEach(choice -> byText.put(choice.text(), choice));
  }

  /**
   * What SurveyJS takes this answer for, or null: 1 is also meant by "1", as a page sends it that
   * fills answers in from its URL.
   */
  public Choice find(JsonValue answer) {
    return JsonText.isScalar(answer) ? byText.get(JsonText.of(answer)) : null;
  }

  public Choice find(String text) {
    return byText.get(text);
  }

  public Collection<Choice> all() {
    return byText.values();
  }

  public List<String> texts() {
    return List.copyOf(byText.keySet());
  }

  public int size() {
    return byText.size();
  }

  public boolean areNumbers() {
    return byText.values().stream().allMatch(Choice::isNumber);
  }

  @Override
  public String toString() {
    String shown =
        byText.values().stream()
            .limit(SHOWN)
            .map(Choice::toString)
            .collect(Collectors.joining(", "));
    return size() > SHOWN ? shown + ", ... (" + size() + ")" : shown;
  }
}
