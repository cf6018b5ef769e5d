package surely.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The survey's triggers that only read answers. Immutable.
 *
 * @param visible by the name of a question or a page, what shows it or hides it
 * @param leaving what ends the survey, or leaps over pages
 */
record Triggers(Map<String, Condition> visible, List<Leaving> leaving) {

  static final Triggers NONE = new Triggers(Map.of(), List.of());

  /**
   * @param condition when it is true,
   * @param first     the first page that is left with that, without being checked,
   * @param next      and the page from which the survey goes on; no page's index if it ends
   */
  record Leaving(Condition condition, int first, int next) {
  }

  /** A trigger only acts once an answer that it reads has changed, so that nothing is said before that. */
  Tri visible(Switch own, String name, Check check) {
    Condition trigger = own.condition() == null ? visible.get(name) : null;
    if (trigger == null) {
      return own.in(check);
    }
    Tri shown = trigger.test(check);
    return shown == Tri.NO && own.on() ? Tri.MAYBE : shown;
  }

  /** The pages that the respondent may have leapt over, where nothing is required. */
  Set<Integer> pagesLeft(Check check) {
    Set<Integer> pages = new HashSet<>();
    for (Leaving each : leaving) {
      if (each.condition.test(check).isPossible()) {
        for (int page = each.first; page < each.next; page++) {
          pages.add(page);
        }
      }
    }
    return pages;
  }
}
