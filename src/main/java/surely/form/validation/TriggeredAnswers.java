package surely.form.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers that triggers write, by their keys. Nobody tells the server in which order the
 * answers were given, so that it can't tell what was written when.
 *
 * @param all whose answers are written even while the question is hidden
 * @param chained those that are written because of what triggers write: survey-core does not always
 *     go on to what follows from that
 * @param emptied those that may be taken away once the page of their question has been left
 */
public record TriggeredAnswers(Set<String> all, Set<String> chained, Set<String> emptied) {

  static final TriggeredAnswers NOTHING = new TriggeredAnswers(Set.of(), Set.of(), Set.of());

  public static TriggeredAnswers of(List<WritingTrigger> triggers, Sources sources) {
    Set<String> all = keys(triggers, trigger -> true);
    return new TriggeredAnswers(
        all,
        keys(
            triggers,
            trigger ->
                trigger.reads().isEmpty()
                    || sources.of(trigger.reads()).stream().anyMatch(all::contains)),
        keys(
            triggers,
            trigger ->
                trigger.empties()
                    && trigger.target().panel() != null
                    && sources.lastPage(trigger.reads()) > trigger.target().panel().page()));
  }

  private static Set<String> keys(List<WritingTrigger> triggers, Predicate<WritingTrigger> which) {
    return triggers.stream()
        .filter(which)
        .map(trigger -> trigger.target().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What names depend on, through what is computed and what triggers write. */
  public static final class Sources {

    /**
     * @param everywhere whether any answer can change what is read
     */
    private record Reach(Set<Question> questions, boolean everywhere) {}

    private final int pages;

    /** By key, in lower case. */
    private final Map<String, List<Question>> byKey = new HashMap<>();

    private final int longestKey;
    private final Map<String, List<WritingTrigger>> writing;
    private final Map<Question, Set<Question>> readByComputed = new HashMap<>();
    private final Map<String, Set<Question>> readByTriggers = new HashMap<>();
    private final Map<Question, Reach> computed = new HashMap<>();
    private final Map<Question, Reach> written = new HashMap<>();

    /**
     * @param questions with the calculated values
     */
    public Sources(List<Question> questions, List<WritingTrigger> triggers, int pages) {
      this.pages = pages;
      questions.forEach(
          question ->
              byKey
                  .computeIfAbsent(
                      question.key().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                  .add(question));
      longestKey = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
      writing = triggers.stream().collect(Collectors.groupingBy(trigger -> trigger.target().key()));
    }

    /** The keys that these names read. */
    Set<String> of(Collection<String> names) {
      Set<String> keys = new HashSet<>();
      readBy(names)
          .forEach(
              question ->
                  computed
                      .computeIfAbsent(question, from -> reach(from, false))
                      .questions
                      .forEach(found -> keys.add(found.key())));
      return keys;
    }

    /**
     * The last page on which an answer can change what these names read; with no name, any answer
     * does.
     */
    int lastPage(Collection<String> names) {
      List<Reach> all =
          readBy(names).stream()
              .map(question -> written.computeIfAbsent(question, from -> reach(from, true)))
              .toList();
      boolean everywhere = names.isEmpty() || all.stream().anyMatch(Reach::everywhere);
      return everywhere
          ? pages - 1
          : all.stream()
              .flatMap(reach -> reach.questions.stream())
              .filter(question -> question.panel() != null)
              .mapToInt(question -> question.panel().page())
              .max()
              .orElse(-1);
    }

    private Reach reach(Question from, boolean throughTriggers) {
      Set<Question> found = new LinkedHashSet<>(List.of(from));
      Deque<Question> open = new ArrayDeque<>(found);
      boolean everywhere = false;
      while (!open.isEmpty()) {
        Question question = open.pop();
        List<Set<Question>> next = new ArrayList<>();
        if (question.computed() != null) {
          next.add(
              readByComputed.computeIfAbsent(
                  question, computing -> readBy(computing.computed().names())));
        }
        if (throughTriggers) {
          everywhere |=
              writing.getOrDefault(question.key(), List.of()).stream()
                  .anyMatch(trigger -> trigger.reads().isEmpty());
          next.add(readByTriggers.computeIfAbsent(question.key(), this::readByTriggers));
        }
        next.stream().flatMap(Set::stream).filter(found::add).forEach(open::push);
      }
      return new Reach(found, everywhere);
    }

    private Set<Question> readByTriggers(String key) {
      return readBy(
          writing.getOrDefault(key, List.of()).stream()
              .flatMap(trigger -> trigger.reads().stream())
              .collect(Collectors.toSet()));
    }

    private Set<Question> readBy(Collection<String> names) {
      Set<Question> read = new LinkedHashSet<>();
      names.forEach(name -> read.addAll(readBy(name.toLowerCase(Locale.ROOT))));
      return read;
    }

    private List<Question> readBy(String name) {
      return IntStream.rangeClosed(1, Math.min(name.length(), longestKey))
          .filter(end -> end == name.length() || ".[-".indexOf(name.charAt(end)) >= 0)
          .mapToObj(end -> byKey.getOrDefault(name.substring(0, end), List.of()))
          .flatMap(List::stream)
          .toList();
    }
  }
}
