package surely.form.validation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.ConditionalFlag;
import surely.form.condition.ValueName;

/**
 * The survey's triggers. Immutable.
 *
 * @param visible the conditions that show or hide questions and pages, by their names
 * @param leaving the triggers that end the survey or skip pages
 * @param written the answers that triggers write
 */
public record Triggers(Map<String, Condition> visible, List<Leaving> leaving, Written written) {

  public static final Triggers NONE = new Triggers(Map.of(), List.of(), Written.NOTHING);

  /**
   * A trigger that ends the survey or skips pages once its condition is true.
   *
   * @param first index of the first page that is not checked any more
   * @param next index of the page on which the survey goes on; beyond the last page if it ends
   * @param isTakenBack whether an answer given on that page or later can make the condition false
   *     again, so that the trigger may have acted although the condition is false now
   */
  public record Leaving(Condition condition, int first, int next, boolean isTakenBack) {}

  /**
   * The answers that triggers write, by their keys. The server does not know in which order the
   * answers were given, so it cannot tell what was written when.
   *
   * @param all those that are written even while the question is hidden
   * @param chained those that are written because of what other triggers wrote; survey-core does
   *     not always run such triggers
   * @param emptied those that may be cleared once the page of their question has been left
   */
  public record Written(Set<String> all, Set<String> chained, Set<String> emptied) {
    static final Written NOTHING = new Written(Set.of(), Set.of(), Set.of());
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
    if (isChained(trigger, validation.scope().questionSet())) {
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
   * Whether the trigger must have run, because something that it reads has a value and so has
   * changed. A trigger that reads nothing runs after every change.
   */
  private static boolean hasRun(Condition trigger, Validation validation) {
    return trigger.names().isEmpty()
        ? !validation.scope().values().isEmpty()
        : trigger.names().stream()
            .map(ValueName::new)
            .anyMatch(new NamedValues(validation)::hasValue);
  }

  /** The pages that the respondent may have skipped; nothing is required there. */
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
