package surely.form;

import jakarta.json.JsonValue;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The survey's triggers. Immutable.
 *
 * @param visible by the name of a question or a page, what shows it or hides it
 * @param leaving what ends the survey, or leaps over pages
 * @param written the answers that triggers write
 */
record Triggers(Map<String, Condition> visible, List<Leaving> leaving, Written written) {

  static final Triggers NONE = new Triggers(Map.of(), List.of(), Written.NOTHING);

  /**
   * @param condition when it is true,
   * @param first     the first page that is left with that, without being checked,
   * @param next      and the page from which the survey goes on; no page's index if it ends
   * @param isTakenBack whether answers given from there on can make it false again, so that it may have been true
   */
  record Leaving(Condition condition, int first, int next, boolean isTakenBack) {

    Leaving with(Written.Sources sources) {
      return new Leaving(condition, first, next, next > first && sources.lastPage(condition.names()) >= next);
    }
  }

  /** A trigger only acts once an answer that it reads has changed, so that nothing is said before that. */
  Tri visible(Switch own, String name, Check check) {
    Condition trigger = own.condition() == null ? visible.get(name) : null;
    if (trigger == null) {
      return own.in(check);
    }
    Tri shown = trigger.test(check);
    if (isChained(trigger, check.level.fields)) {
      return Tri.MAYBE;
    }
    boolean differs = own.on() ? shown == Tri.NO : shown == Tri.YES && !hasRun(trigger, check);
    return differs ? Tri.MAYBE : shown;
  }

  private boolean isChained(Condition trigger, Fields fields) {
    return !written.chained().isEmpty() && trigger.names().stream().map(name -> new Name(name).longest(fields::answering))
        .anyMatch(question -> question != null && (question.computed() != null || written.chained().contains(question.key())));
  }

  /** Whether anything that it reads has a value, so that it must have changed; a trigger that reads nothing runs with every change. */
  private static boolean hasRun(Condition trigger, Check check) {
    return trigger.names().isEmpty() ? !check.level.values.isEmpty() : trigger.names().stream().map(Name::new).anyMatch(name -> hasValue(name, check));
  }

  private static boolean hasValue(Name name, Check check) {
    JsonValue there = check.level.value(name);
    Question question = there == null ? check.level.fields.answering(name.text()) : null;
    List<JsonValue> values = question != null && question.computed() != null ? check.compute(question) : there == null ? List.of() : List.of(there);
    return values.stream().anyMatch(value -> !JsonValue.NULL.equals(value) && !JsonText.isHollow(value));
  }

  /** The pages that the respondent may have leapt over, where nothing is required. */
  BitSet pagesLeft(Check check) {
    BitSet pages = new BitSet();
    for (Leaving each : leaving) {
      if (each.first < each.next && (each.isTakenBack || each.condition.test(check).isPossible())) {
        pages.set(each.first, each.next);
      }
    }
    return pages;
  }
}
