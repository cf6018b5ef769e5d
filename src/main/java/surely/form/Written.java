package surely.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The answers that triggers write, by their keys. Nobody tells the server in which order the answers were given, so that it can't tell what
 * was written when.
 *
 * @param all     whose answers are written even while the question is hidden
 * @param chained those that are written because of what triggers write: survey-core does not always go on to what follows from that
 * @param emptied those that may be taken away once the page of their question has been left
 */
record Written(Set<String> all, Set<String> chained, Set<String> emptied) {

  static final Written NOTHING = new Written(Set.of(), Set.of(), Set.of());

  static Written of(List<WritingTrigger> triggers, Sources sources) {
    Set<String> all = keys(triggers, trigger -> true);
    return new Written(all, keys(triggers, trigger -> trigger.reads().isEmpty() || sources.of(trigger.reads()).stream().anyMatch(all::contains)),
        keys(triggers, trigger -> trigger.empties() && trigger.target().panel() != null
            && sources.lastPage(trigger.reads()) > trigger.target().panel().page()));
  }

  private static Set<String> keys(List<WritingTrigger> triggers, Predicate<WritingTrigger> which) {
    return triggers.stream().filter(which).map(trigger -> trigger.target().key()).collect(Collectors.toUnmodifiableSet());
  }

  /** What names depend on, through what is computed and what triggers write. */
  static final class Sources {

    private final List<Question> questions;
    private final List<WritingTrigger> triggers;
    private final int pages;

    /** @param questions with the calculated values */
    Sources(List<Question> questions, List<WritingTrigger> triggers, int pages) {
      this.questions = questions;
      this.triggers = triggers;
      this.pages = pages;
    }

    /** The keys that these names read. */
    Set<String> of(Collection<String> names) {
      Set<String> found = new HashSet<>();
      collect(names, found, false);
      return found;
    }

    /** The last page on which an answer can change what these names read; with no name, any answer does. */
    int lastPage(Collection<String> names) {
      Set<String> found = new HashSet<>();
      boolean everywhere = names.isEmpty() || collect(names, found, true);
      return everywhere ? pages - 1 : questions.stream().filter(question -> found.contains(question.key()) && question.panel() != null)
          .mapToInt(question -> question.panel().page()).max().orElse(-1);
    }

    /** Whether one of them changes with every answer. */
    private boolean collect(Collection<String> names, Set<String> found, boolean throughTriggers) {
      boolean everywhere = false;
      for (String name : names) {
        for (Question question : questions) {
          if (isReadBy(name, question) && found.add(question.key())) {
            everywhere |= question.computed() != null && collect(question.computed().names(), found, throughTriggers);
            for (WritingTrigger trigger : throughTriggers ? triggers : List.<WritingTrigger>of()) {
              everywhere |= trigger.target().key().equals(question.key()) && (trigger.reads().isEmpty() || collect(trigger.reads(), found, true));
            }
          }
        }
      }
      return everywhere;
    }

    private static boolean isReadBy(String name, Question question) {
      String lower = name.toLowerCase(Locale.ROOT);
      String key = question.key().toLowerCase(Locale.ROOT);
      return lower.equals(key) || lower.startsWith(key) && ".[-".indexOf(lower.charAt(key.length())) >= 0;
    }
  }
}
