package surely.form.validation;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.ConditionalFlag;
import surely.form.condition.ValueName;
import surely.form.definition.Panel;
import surely.form.definition.Variables;
import surely.problem.Pointer;

/**
 * The questions whose answers are in one JSON object, with the pages and panels around them: the
 * questions of the survey, those of a dynamic panel's template, the columns of a matrix, or the
 * items of a multiple text. Immutable.
 */
public final class QuestionSet {

  public static final QuestionSet NONE =
      new QuestionSet(List.of(), List.of(), List.of(), Triggers.NONE, Variables.NONE);

  private final List<Question> questions;
  private final List<Panel> panels;
  private final List<Question> calculated;
  private final Triggers triggers;
  private final Variables variables;

  /** Questions and calculated values by key, in lower case. */
  private final Map<String, Question> byAnswer = new HashMap<>();

  /** The same by key or else by name, in lower case. */
  private final Map<String, Question> byName = new HashMap<>();

  /** Questions that share a key share its answer. */
  private final Map<String, List<Question>> byKey = new LinkedHashMap<>();

  private final Set<String> keys = new HashSet<>();

  /** Matrices that compute totals. */
  private final List<Question> totalled = new ArrayList<>();

  /** The keys of their totals, in lower case. */
  private final Set<String> totals = new HashSet<>();

  /**
   * @param calculated the survey's calculated values
   */
  public QuestionSet(
      List<Question> questions,
      List<Panel> panels,
      List<Question> calculated,
      Triggers triggers,
      Variables variables) {
    this.questions = List.copyOf(questions);
    this.panels = List.copyOf(panels);
    this.calculated = List.copyOf(calculated);
    this.triggers = triggers;
    this.variables = variables;
    for (Question question : questions) {
      byKey.computeIfAbsent(question.key(), key -> new ArrayList<>()).add(question);
      keys.add(question.key());
      if (question.takesComment()) {
        keys.add(question.commentKey());
      }
      if (!Totals.of(question).isEmpty()) {
        totalled.add(question);
        keys.add(Totals.key(question));
        totals.add(Totals.key(question).toLowerCase(Locale.ROOT));
      }
    }
    questions.forEach(
        question -> byAnswer.putIfAbsent(question.key().toLowerCase(Locale.ROOT), question));
    calculated.forEach(value -> byAnswer.putIfAbsent(value.key().toLowerCase(Locale.ROOT), value));
    byName.putAll(byAnswer);
    questions.forEach(
        question -> byName.putIfAbsent(question.name().toLowerCase(Locale.ROOT), question));
    for (Question value : calculated) {
      if (value.type().isSent()) {
        keys.add(value.key());
      }
    }
  }

  public List<Question> questions() {
    return questions;
  }

  /**
   * The first question or calculated value with this name or key, ignoring case; null if there is
   * none.
   */
  public Question find(String name) {
    return byName.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The first question or calculated value whose answer an expression reads by this name, ignoring
   * case; null if there is none.
   */
  Question answering(String name) {
    return byAnswer.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a name is that of a question or a calculated value, or a path into one. */
  boolean know(ValueName name) {
    return name.longest(this::answering) != null;
  }

  /** Whether a name is that of a variable, or a path into one. */
  public boolean hasVariable(ValueName name) {
    return variables.has(name);
  }

  /** Whether a name is that of a matrix's totals, or a path into them. */
  public boolean hasTotals(ValueName name) {
    return !totalled.isEmpty()
        && name.longest(start -> totals.contains(start.toLowerCase(Locale.ROOT)) ? start : null)
            != null;
  }

  /** Whether expressions read a list by this name even if there is no answer, as for a checkbox. */
  boolean isList(ValueName name, JsonObject values) {
    Question question = answering(name.text());
    if (question != null) {
      return question.type().isList();
    }
    return name.longest(
            start -> within(answering(start), name.text().substring(start.length()), values))
        != null;
  }

  /**
   * The multiple-choice question inside another one that the rest of a name leads to; null if there
   * is none.
   */
  private static Question within(Question outer, String rest, JsonObject values) {
    if (outer == null || !(outer.type() instanceof CompositeType composite)) {
      return null;
    }
    ValueName inner = composite.within(values.get(outer.key()), rest);
    Question asked = inner == null ? null : composite.questionSet().answering(inner.text());
    return asked != null && asked.type().isList() ? asked : null;
  }

  /** The questions that share the key of this one, itself among them, in their order. */
  public List<Question> sharing(Question question) {
    return byKey.getOrDefault(question.key(), List.of(question));
  }

  /** The questions, grouped by the keys of their answers. */
  public Collection<List<Question>> byKey() {
    return byKey.values();
  }

  /** Whether triggers write its answer, even while it is hidden. */
  boolean isWritten(Question question) {
    return triggers.written().all().contains(question.key());
  }

  private boolean mayBeEmptied(Question question) {
    return triggers.written().emptied().contains(question.key());
  }

  Certainty visible(ConditionalFlag visible, String name, Validation validation) {
    return triggers.visible(visible, name, validation);
  }

  /** Reports everything that is wrong with the answers in the validation's scope. */
  public void check(Pointer at, Validation validation) {
    JsonObject values = validation.scope().values();
    calculated.forEach(new NamedValues(validation)::compute);
    BitSet left = triggers.pagesLeft(validation);
    for (List<Question> sharing : byKey.values()) {
      if (!validation.spend(sharing.size())) {
        return;
      }
      check(sharing, values, left, at, validation);
    }
    calculated.stream()
        .filter(value -> keys.contains(value.key()))
        .forEach(value -> value.check(values, false, at, validation));
    totalled.stream()
        .filter(matrix -> values.containsKey(Totals.key(matrix)))
        .forEach(matrix -> Totals.of(matrix).check(matrix, values, at, validation));
    panels.forEach(panel -> checkRequired(panel, left, at, validation));
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        validation.wrong(at.then(key), "unknown-question");
      }
    }
  }

  private void check(
      List<Question> sharing, JsonObject values, BitSet left, Pointer at, Validation validation) {
    if (sharing.stream().noneMatch(question -> validation.visible(question).isPossible())) {
      Question cleared = sharing.stream().filter(Question::isCleared).findFirst().orElse(null);
      if (cleared != null || sharing.size() == 1) {
        (cleared == null ? sharing.get(0) : cleared).checkHidden(values, at, validation);
        return;
      }
    }
    SharedAnswerErrors sharedErrors = new SharedAnswerErrors();
    for (Question question : sharing) {
      Validation own = sharing.size() == 1 ? validation : validation.ofShared(sharedErrors.next());
      if (validation.visible(question).isPossible()) {
        checkShown(question, values, left, at, own);
      } else {
        question.checkShape(values, at, own);
      }
    }
    sharedErrors.report(validation);
  }

  private void checkShown(
      Question question, JsonObject values, BitSet left, Pointer at, Validation validation) {
    boolean changeable = validation.enabled(question) == Certainty.YES;
    boolean asked =
        validation.visible(question) == Certainty.YES
            && changeable
            && (question.panel() == null || !left.get(question.panel().page()));
    boolean required =
        asked
            && (question.type().needsAnswer()
                || question.state().required().in(validation) == Certainty.YES)
            && !new ClearedAnswers(validation).include(sharing(question))
            && !mayBeEmptied(question);
    if (asked || values.containsKey(question.key()) || values.containsKey(question.commentKey())) {
      question.check(values, required, at, changeable ? validation : validation.ofShape());
    }
  }

  private void checkRequired(Panel panel, BitSet left, Pointer at, Validation validation) {
    if (validation.visible(panel) != Certainty.YES
        || validation.enabled(panel) != Certainty.YES
        || left.get(panel.page())
        || panel.state().required().in(validation) != Certainty.YES) {
      return;
    }
    List<Question> shown =
        questions.stream()
            .filter(
                question ->
                    question.panel() != null
                        && question.panel().isIn(panel)
                        && validation.visible(question).isPossible())
            .toList();
    if (shown.stream().noneMatch(this::mayBeEmptied)
        && shown.stream().anyMatch(question -> validation.visible(question) == Certainty.YES)
        && shown.stream()
            .noneMatch(
                question ->
                    question.isAnsweredBy(validation.scope().values().get(question.key())))) {
      validation.wrong(
          at.then(shown.get(0).key()),
          "required.panel",
          panel.requiredErrorText(),
          panel.title().in(validation.locale()));
    }
  }
}
