package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import surely.problem.InputError;

/** A survey definition that has been understood. Immutable and thread-safe; cheap enough to make for every request. */
public final class Form {

  /** The most questions that a definition may have. */
  public static final int MOST_QUESTIONS = 500;

  private final String title;
  private final List<Question> questions;
  private final Set<String> names;

  Form(String title, List<Question> questions) {
    this.title = title;
    this.questions = List.copyOf(questions);
    this.names = questions.stream().map(Question::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads a definition: at most {@value #MOST_QUESTIONS} questions, 1000 choices a question, 255 characters a name and a choice.
   *
   * @throws FormException with all that is wrong; pointers are relative to the definition, such as {@code /pages/0/elements/2/choices}
   */
  public static Form of(JsonObject definition) {
    return new FormReader(definition).read();
  }

  /** In the default language; may be empty. */
  public String title() {
    return title;
  }

  /** In the order of the definition. */
  public List<Question> questions() {
    return questions;
  }

  /** The values that can be picked in a question, as text; empty if there is no such question, or it has no choices. */
  public List<String> choices(String question) {
    return questions.stream().filter(q -> q.name().equals(question)).findFirst().map(Question::choices).orElse(List.of());
  }

  /** By question, the choices that these answers pick, as text. */
  public Map<String, Set<String>> picks(JsonObject answers) {
    Map<String, Set<String>> picks = new HashMap<>();
    questions.stream().filter(q -> !q.choices().isEmpty() && answers.containsKey(q.name())).forEach(q -> {
      JsonValue answer = answers.get(q.name());
      List<JsonValue> values = answer instanceof JsonArray list ? list : List.of(answer);
      picks.put(q.name(), values.stream().map(JsonText::of).collect(Collectors.toSet()));
    });
    return picks;
  }

  /**
   * Everything that is wrong with a respondent's answers, at most {@value Issues#MOST} of it; empty if they fit. Pointers are relative
   * to the answers, such as {@code /score}.
   */
  public List<InputError> check(JsonObject answers) {
    Issues issues = new Issues();
    for (Question question : questions) {
      question.check(answers.get(question.name()), Pointer.ROOT.then(question.name()), issues);
    }
    for (String name : answers.keySet()) {
      if (!names.contains(name)) {
        issues.add(Pointer.ROOT.then(name), "unknown-question", "The survey has no question of this name. Leave the key out.");
      }
    }
    return issues.toList();
  }

  /** A tally of this form's answers, at zero. */
  public Tally tally() {
    return new Tally(questions);
  }
}
