package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads one definition: its pages, the panels in them and the questions in those. */
final class FormReader {

  private static final Unsupported OF_SURVEY = Unsupported
      .properties("triggers", "calculatedValues", "readOnly", "surveyId", "surveyPostId")
      .butFor("mode", "edit");
  private static final Unsupported OF_CONTAINER = Unsupported
      .properties("visibleIf", "enableIf", "requiredIf", "isRequired", "readOnly")
      .butFor("visible", "true");

  private final Issues issues = new Issues();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Props survey;
  private final QuestionReader reader;

  FormReader(JsonObject definition) {
    survey = new Props(definition, Pointer.ROOT, issues);
    reader = new QuestionReader(new SurveyWide(survey.whole("maxTextLength", 0, 0)));
  }

  Form read() {
    OF_SURVEY.refuseIn(survey);
    String title = survey.label("title");
    readPages();
    if (questions.isEmpty() && issues.isEmpty()) {
      issues.add(Pointer.ROOT, "no-questions", "The survey has no questions. Put at least one into \"elements\" or into a page.");
    }
    if (!issues.isEmpty()) {
      throw new FormException(issues.toList());
    }
    return new Form(Objects.requireNonNullElse(title, ""), questions);
  }

  private void readPages() {
    if (survey.has("pages") && survey.has("elements", "questions")) {
      survey.wrong("pages", "said-twice", "and \"elements\" are both given. Put all questions into the pages.");
    }
    readElements(survey);
    List<JsonValue> pages = survey.list("pages");
    for (int i = 0; i < pages.size(); i++) {
      Props page = survey.inner(pages.get(i), survey.pointer("pages").then(i));
      if (page != null) {
        readContainer(page);
      }
    }
  }

  private void readContainer(Props container) {
    OF_CONTAINER.refuseIn(container);
    container.label("title");
    readElements(container);
  }

  private void readElements(Props container) {
    List<JsonValue> elements = container.list("elements", "questions");
    Pointer where = container.pointer("elements", "questions");
    for (int i = 0; i < elements.size(); i++) {
      Props element = container.inner(elements.get(i), where.then(i));
      if (element != null) {
        readElement(element);
      }
    }
  }

  private void readElement(Props element) {
    String type = element.text("type");
    if (type == null) {
      if (!element.has("type")) {
        element.wrong("type", "missing", "is missing. Say what kind of question this is: " + Kinds.names() + ".");
      }
    } else if (type.equals("panel")) {
      readContainer(element);
    } else {
      add(reader.read(type, element), element);
    }
  }

  private void add(Question question, Props element) {
    if (question == null) {
      return;
    }
    if (!names.add(question.name())) {
      element.wrong("name", "duplicate-name", "is " + JsonText.quote(question.name()) + ", as in another question. Names must differ.");
    } else if (questions.size() == Form.MOST_QUESTIONS) {
      issues.add(element.at(), "too-many-questions", "A survey has at most " + Form.MOST_QUESTIONS + " questions. Take some out.");
    } else {
      questions.add(question);
    }
  }
}
