package surely.form.definition;

import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import surely.form.text.JsonText;

/**
 * The values that can be picked, in order. SurveyJS takes no two of them for the same value.
 * Immutable.
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
   * The choice that SurveyJS takes this answer for, or null. The text "1" picks the number 1, too:
   * a page that fills in answers from its URL sends texts.
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
