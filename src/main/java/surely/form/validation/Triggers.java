package surely.form.validation;

import jakarta.json.JsonValue;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.ConditionalFlag;
import surely.form.condition.ValueName;
import surely.form.text.JsonText;

/**
 * The survey's triggers. Immutable.
 *
 * @param visible by the name of a question or a page, what shows it or hides it
 * @param leaving what ends the survey or skips pages
 * @param written the answers that triggers write
 */
public record Triggers(
    Map<String, Condition> visible, List<Leaving> leaving, TriggeredAnswers written) {

  public static final Triggers NONE = new Triggers(Map.of(), List.of(), TriggeredAnswers.NOTHING);

  /**
   * A trigger that ends the survey or skips pages once its condition is true.
   *
   * @param first index of the first page that is not checked any more
   * @param next index of the page on which the survey goes on; beyond the last page if it ends
   * @param isTakenBack whether an answer given on that page or later can make the condition false
   *     again, so that the trigger may have acted although the condition is false now
   */
  public record Leaving(Condition condition, int first, int next, boolean isTakenBack) {

    public Leaving with(TriggeredAnswers.Sources sources) {
      return new Leaving(
          condition, first, next, next > first && sources.lastPage(condition.names()) >= next);
    }
  }

  /**
   * A trigger acts only when an answer that it reads changes. Until then the element is as its own
   * properties say.
   */
  Certainty visible(ConditionalFlag own, String name, Validation validation) {
    Condition trigger = own.condition() == null ? visible.get(name) : null;
    if (trigger == null) {
      return own.in(validation);
    }
    Certainty shown = trigger.test(validation);
    if (isChained(trigger, validation.scope().questionSet)) {
      return Certainty.MAYBE;
    }
    boolean differs =
        own.on() ? shown == Certainty.NO : shown == Certainty.YES && !hasRun(trigger, validation);
    return differs ? Certainty.MAYBE : shown;
  }

  private boolean isChained(Condition trigger, QuestionSet questionSet) {
    return !written.chained().isEmpty()
        && trigger.names().stream()
            .map(name -> new ValueName(name).longest(questionSet::answering))
            .anyMatch(
                question ->
                    question != null
                        && (question.computed() != null
                            || written.chained().contains(question.key())));
  }

  /**
   * Whether anything that it reads has a value, so that it must have changed; a trigger that reads
   * nothing runs with every change.
   */
  private static boolean hasRun(Condition trigger, Validation validation) {
    return trigger.names().isEmpty()
        ? !validation.scope().values.isEmpty()
        : trigger.names().stream().map(ValueName::new).anyMatch(name -> hasValue(name, validation));
  }

  private static boolean hasValue(ValueName name, Validation validation) {
    JsonValue there = validation.scope().value(name);
    Question question =
        there == null ? validation.scope().questionSet.answering(name.text()) : null;
    List<JsonValue> values =
        question != null && question.computed() != null
            ? validation.compute(question)
            : there == null ? List.of() : List.of(there);
    return values.stream()
        .anyMatch(value -> !JsonValue.NULL.equals(value) && !JsonText.isHollow(value));
  }

  /** The pages that the respondent may have leapt over, where nothing is required. */
  BitSet pagesLeft(Validation validation) {
    BitSet pages = new BitSet();
    for (Leaving each : leaving) {
      if (each.first < each.next
          && (each.isTakenBack || each.condition.test(validation).isPossible())) {
        pages.set(each.first, each.next);
      }
    }
    return pages;
  }
}
