package surely.form;

import jakarta.json.JsonObject;
import java.util.List;
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
