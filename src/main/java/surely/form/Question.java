package surely.form;

import jakarta.json.JsonValue;
import java.util.List;

/** One question of a form: its name is the key of its answer. */
public final class Question {

  private final String name;
  private final String type;
  private final String title;
  private final boolean required;
  private final Kind kind;

  Question(String name, String type, String title, boolean required, Kind kind) {
    this.name = name;
    this.type = type;
    this.title = title;
    this.required = required;
    this.kind = kind;
  }

  public String name() {
    return name;
  }

  /** The type as the definition names it, such as {@code radiogroup}. */
  public String type() {
    return type;
  }

  /** In the default language; the name where the definition has no title. */
  public String title() {
    return title;
  }

  public boolean required() {
    return required;
  }

  /** The values that can be counted, as text and in their order; empty for free text, numbers and dates. */
  public List<String> choices() {
    return kind.choices();
  }

  /** The counter of this question's answers, at zero. */
  Counter counter() {
    return kind.counter();
  }

  boolean isAnsweredBy(JsonValue answer) {
    return answer != null && !JsonValue.NULL.equals(answer) && !kind.isEmpty(answer);
  }

  /** @param answer null if the answers have no such key */
  void check(JsonValue answer, Pointer at, Issues issues) {
    if (JsonValue.NULL.equals(answer)) {
      issues.add(at, "null-answer", "The answer is null. Leave the key out to leave the question unanswered.");
    } else if (isAnsweredBy(answer)) {
      kind.check(answer, at, issues);
    } else {
      kind.checkMissing(required, at, issues);
    }
  }
}
