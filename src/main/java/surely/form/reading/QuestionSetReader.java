package surely.form.reading;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import surely.form.definition.ElementState;
import surely.form.definition.Panel;
import surely.form.definition.SurveyProperties;
import surely.form.definition.Variables;
import surely.form.source.DefinitionObject;
import surely.form.source.Html;
import surely.form.source.Links;
import surely.form.text.JsonText;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Triggers;
import surely.problem.Pointer;

/** Reads the questions whose answers are in one JSON object, with the panels around them. */
public final class QuestionSetReader {

  private final SurveyProperties survey;
  private final SupportedTypes types;
  private final QuestionReader reader;
  private final List<Question> questions = new ArrayList<>();
  private final List<Panel> panels = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> commentKeys = new HashSet<>();
  private int pages;

  public QuestionSetReader(SurveyProperties survey, SupportedTypes types) {
    this.survey = survey;
    this.types = types;
    this.reader = new QuestionReader(survey, types);
  }

  /** The questions that were read; only valid if no error was reported. */
  public QuestionSet questionSet() {
    return questionSet(List.of(), Triggers.NONE, Variables.NONE);
  }

  public QuestionSet questionSet(
      List<Question> calculated, Triggers triggers, Variables variables) {
    return new QuestionSet(questions, panels, calculated, triggers, variables);
  }

  List<Question> questions() {
    return questions;
  }

  int pages() {
    return pages;
  }

  /**
   * @param name the name that triggers use
   */
  public void readPage(DefinitionObject page, String name) {
    readContainer(page, name, null, "elements", "questions");
    pages++;
  }

  private void readContainer(
      DefinitionObject container, String name, Panel parent, String... elements) {
    Panel panel =
        new Panel(
            String.valueOf(name),
            container.label("title").orElse(String.valueOf(name)),
            parent,
            pages,
            ElementState.read(container),
            container.label("requiredErrorText"));
    panels.add(panel);
    readElements(container, panel, elements);
  }

  /**
   * @param panel null if the container is not a page or a panel
   */
  public void readElements(DefinitionObject container, Panel panel, String... names) {
    List<JsonValue> elements = container.list(names);
    Pointer where = container.pointer(names);
    for (int i = 0; i < elements.size(); i++) {
      DefinitionObject element = container.inner(elements.get(i), where.then(i));
      if (element != null) {
        readElement(element, panel);
      }
    }
  }

  private void readElement(DefinitionObject element, Panel panel) {
    String type = element.text("type");
    if (type == null) {
      element.names().addRefused(element.words("name"));
      if (!element.has("type")) {
        element.wrong(
            "type",
            "missing",
            "is missing. Say what kind of question this is: " + types.names() + ".");
      }
    } else if (type.equals("panel")) {
      readContainer(
          element,
          element.has("name") ? element.text("name") : null,
          panel,
          "elements",
          "questions");
    } else if (type.equals("html") || type.equals("image")) {
      readContent(element);
    } else {
      readQuestion(type, element, panel);
    }
  }

  /** Reads an element without an answer. */
  private static void readContent(DefinitionObject element) {
    ElementState.read(element);
    Html.judge(element, "html");
    Links.hideForeign(element, "imageLink");
  }

  public void readQuestion(String type, DefinitionObject element, Panel panel) {
    Question question = reader.read(type, element, panel);
    if (question == null) {
      return;
    }
    if (commentKeys.contains(question.key())
        || question.takesComment() && keys.contains(question.commentKey())) {
      element.wrong(
          "name",
          "duplicate-name",
          "is "
              + JsonText.quote(question.name())
              + ". The comment of one question and the answer of another would have the same key. "
              + "Rename one of them.");
    } else if (takesQuestion(element)) {
      questions.add(question);
      keys.add(question.key());
      if (question.takesComment()) {
        commentKeys.add(question.commentKey());
      }
    }
  }

  /**
   * Whether there is room for one more question; reports an error if not. Calculated values count,
   * too.
   */
  public boolean takesQuestion(DefinitionObject element) {
    boolean room = survey.takesQuestion();
    if (!room) {
      element
          .issues()
          .add(
              element.at(),
              "too-many-questions",
              "A survey has at most "
                  + SurveyProperties.MOST_QUESTIONS
                  + " questions. Take some out.");
    }
    return room;
  }
}
