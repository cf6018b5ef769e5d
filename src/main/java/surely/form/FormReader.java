package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.definition.ClearMode;
import surely.form.definition.ElementState;
import surely.form.definition.QuestionProperties;
import surely.form.definition.SurveyProperties;
import surely.form.definition.Variables;
import surely.form.reading.QuestionSetReader;
import surely.form.reading.TriggersReader;
import surely.form.reading.UnknownNames;
import surely.form.source.DefinitionObject;
import surely.form.source.Html;
import surely.form.source.Links;
import surely.form.source.ReadContext;
import surely.form.source.ReferencedNames;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.type.input.Computed;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.problem.Issues;
import surely.problem.Pointer;

/** Reads one definition: its pages with their elements, its calculated values and its triggers. */
final class FormReader {

  private static final UnsupportedProperties OF_SURVEY =
      UnsupportedProperties.properties("readOnly", "surveyId", "surveyPostId")
          .butFor("mode", "edit");

  private final Issues issues = new Issues();
  private final Issues warnings = new Issues();
  private final ReferencedNames names = new ReferencedNames();
  private final DefinitionObject survey;
  private final QuestionSetReader reader;

  FormReader(JsonObject definition) {
    survey =
        new DefinitionObject(definition, Pointer.ROOT, new ReadContext(issues, warnings, names));
    reader = new QuestionSetReader(new SurveyProperties(survey), QuestionTypes.ALL);
  }

  Form read() {
    OF_SURVEY.refuseIn(survey);
    Label title = survey.label("title");
    String locale = survey.text("locale");
    readShown();
    readPages();
    List<Question> calculated = readCalculated();
    Variables variables = Variables.read(survey);
    QuestionSet questionSet =
        reader.questionSet(
            calculated, new TriggersReader(survey, reader, calculated).read(), variables);
    variables.check(name -> questionSet.find(name) != null, survey);
    if (questionSet.questions().isEmpty() && issues.isEmpty()) {
      issues.add(
          Pointer.ROOT,
          "no-questions",
          "The survey has no questions. Put at least one into \"elements\" or into a page.");
    }
    new UnknownNames(names).check(questionSet, issues);
    if (!issues.isEmpty()) {
      throw new FormException(issues.toList());
    }
    return new Form(
        Objects.requireNonNullElse(title.in(null), ""), locale, questionSet, warnings.toList());
  }

  /** Reads the texts and addresses that respondents get besides the questions. */
  private void readShown() {
    Links.hideForeign(survey, "logo", "backgroundImage");
    if (survey.get("cover") instanceof JsonObject cover) {
      Links.hideForeign(survey.inner(cover, survey.pointer("cover")), "backgroundImage");
    }
    Links.refuseForeign(survey, "navigateToUrl");
    Html.OF_SURVEY.forEach(name -> Html.judge(survey, name));
    readAll(
        "completedHtmlOnCondition",
        item -> {
          item.harmlessCondition("expression", Criterion.TRUE);
          Html.judge(item, "html");
        });
    readAll(
        "navigateToUrlOnCondition",
        item -> {
          item.harmlessCondition("expression", Criterion.TRUE);
          Links.refuseForeign(item, "url");
        });
  }

  private void readAll(String name, Consumer<DefinitionObject> reader) {
    List<JsonValue> items = survey.list(name);
    for (int i = 0; i < items.size(); i++) {
      DefinitionObject item = survey.inner(items.get(i), survey.pointer(name).then(i));
      if (item != null) {
        reader.accept(item);
      }
    }
  }

  private void readPages() {
    if (survey.has("pages") && survey.has("elements", "questions")) {
      survey.wrong(
          "pages",
          "said-twice",
          "and \"elements\" are both given. Put all questions into the pages.");
    }
    reader.readElements(survey, null, "elements", "questions");
    List<JsonValue> pages = survey.list("pages");
    Set<String> names =
        pages.stream()
            .map(page -> JsonText.object(page).get("name"))
            .filter(JsonString.class::isInstance)
            .map(name -> ((JsonString) name).getString())
            .collect(Collectors.toSet());
    int number = 1;
    for (int i = 0; i < pages.size(); i++) {
      DefinitionObject page = survey.inner(pages.get(i), survey.pointer("pages").then(i));
      if (page != null) {
        String name = page.has("name") ? page.text("name") : null;
        if (name == null || name.isEmpty()) {
          number = unusedNumber(number, names);
          name = "page" + number;
        }
        reader.readPage(page, name);
      }
    }
  }

  /** survey-core numbers a page without a name, by the first number that is free. */
  private static int unusedNumber(int from, Set<String> names) {
    int number = from;
    while (!names.add("page" + number)) {
      number++;
    }
    return number;
  }

  private List<Question> readCalculated() {
    List<Question> calculated = new ArrayList<>();
    readAll(
        "calculatedValues",
        item -> {
          String name = item.text("name");
          boolean sent = item.flag("includeIntoResult");
          Condition expression = item.condition("expression", Criterion.TRUE);
          if (name == null || name.isEmpty()) {
            item.wrong(
                "name", "missing", "is missing. Expressions read a calculated value by its name.");
          } else if (expression == null) {
            item.names().addRefused(name);
          } else if (reader.takesQuestion(item)) {
            calculated.add(
                new Question(
                    new QuestionProperties(
                        name,
                        name,
                        "expression",
                        Label.of(name),
                        null,
                        ElementState.SHOWN,
                        ClearMode.NEVER,
                        false,
                        0,
                        Label.NONE),
                    Computed.of(expression, sent),
                    List.of()));
          }
        });
    return calculated;
  }
}
