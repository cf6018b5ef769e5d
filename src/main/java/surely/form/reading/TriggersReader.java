package surely.form.reading;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.condition.ValueName;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.validation.Question;
import surely.form.validation.Triggers;
import surely.form.validation.Triggers.Leaving;

/** Reads the triggers of a survey. */
public final class TriggersReader {

  private final DefinitionObject survey;
  private final QuestionSetReader questions;
  private final Map<String, Condition> visible = new HashMap<>();
  private final List<Leaving> leaving = new ArrayList<>();
  private final List<WritingTrigger> writing = new ArrayList<>();
  private final List<Question> calculated;

  /** The page of each question, by its name and by its key, in lower case. */
  private final Map<String, Integer> pages = new HashMap<>();

  public TriggersReader(
      DefinitionObject survey, QuestionSetReader questions, List<Question> calculated) {
    this.survey = survey;
    this.calculated = calculated;
    this.questions = questions;
    questions.questions().stream()
        .filter(question -> question.panel() != null)
        .forEach(
            question ->
                Stream.of(question.name(), question.key())
                    .forEach(
                        name ->
                            pages.putIfAbsent(
                                name.toLowerCase(Locale.ROOT), question.panel().page())));
  }

  public Triggers read() {
    List<JsonValue> triggers = survey.list("triggers");
    for (int i = 0; i < triggers.size(); i++) {
      DefinitionObject trigger = survey.inner(triggers.get(i), survey.pointer("triggers").then(i));
      if (trigger != null) {
        read(LegacyTrigger.withExpression(trigger));
      }
    }
    List<Question> all =
        Stream.concat(questions.questions().stream(), calculated.stream()).toList();
    TriggerSources sources = new TriggerSources(all, writing, questions.pages());
    return new Triggers(
        Map.copyOf(visible),
        leaving.stream().map(each -> withSources(each, sources)).toList(),
        sources.written());
  }

  private static Leaving withSources(Leaving leaving, TriggerSources sources) {
    return new Leaving(
        leaving.condition(),
        leaving.first(),
        leaving.next(),
        leaving.next() > leaving.first()
            && sources.lastPage(leaving.condition().names()) >= leaving.next());
  }

  private void read(DefinitionObject trigger) {
    String type = String.valueOf(trigger.text("type")).replaceFirst("trigger$", "");
    Condition condition = trigger.condition("expression", Criterion.TRUE);
    if (WritingTriggerReader.TYPES.contains(type)) {
      WritingTrigger writes =
          WritingTriggerReader.read(type, trigger, condition, questions.questions());
      if (writes != null) {
        writing.add(writes);
      }
    } else if (!List.of("visible", "complete", "skip").contains(type)) {
      trigger.wrong(
          "type",
          "unsupported-trigger",
          "is "
              + JsonText.quote(type)
              + ". This server supports the triggers visible, complete, skip, setvalue, "
              + "copyvalue and runexpression.");
    } else if (condition != null && type.equals("visible")) {
      targets(trigger, "pages").forEach(name -> visible.put(name, condition));
      targets(trigger, "questions").forEach(name -> visible.put(name, condition));
    } else if (condition != null) {
      // survey-core checks the page before it completes, but skips at once, whatever else that page
      // asks
      boolean complete = type.equals("complete");
      leaving.add(
          complete
              ? new Leaving(condition, firstPage(condition) + 1, questions.pages(), false)
              : new Leaving(
                  condition,
                  Math.max(0, firstPage(condition)),
                  page(trigger.text("gotoName")),
                  false));
    }
  }

  private static List<String> targets(DefinitionObject trigger, String name) {
    return trigger.list(name).stream()
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .toList();
  }

  /**
   * The first page with a question that the condition reads: the condition cannot become true
   * before that. -1 if there is none.
   */
  private int firstPage(Condition condition) {
    return condition.names().stream()
        .map(name -> page(new ValueName(name).head()))
        .filter(page -> page >= 0)
        .min(Integer::compare)
        .orElse(-1);
  }

  /**
   * The index of the page of the question with this name or key, ignoring case; -1 if there is
   * none.
   */
  private int page(String name) {
    return pages.getOrDefault(String.valueOf(name).toLowerCase(Locale.ROOT), -1);
  }
}
