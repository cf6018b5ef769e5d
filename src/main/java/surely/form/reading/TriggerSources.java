package surely.form.reading;

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
import surely.form.validation.Question;
import surely.form.validation.Triggers;

/**
 * Finds the answers that names in expressions depend on, also through computed values and triggers.
 */
final class TriggerSources {

  /**
   * @param everywhere whether any answer can change what is read
   */
  private record Reach(Set<Question> questions, boolean everywhere) {}

  private final List<WritingTrigger> triggers;
  private final int pages;

  /** The questions by key, in lower case. */
  private final Map<String, List<Question>> byKey = new HashMap<>();

  private final int longestKey;
  private final Map<String, List<WritingTrigger>> writing;
  private final Map<Question, Set<Question>> readByComputed = new HashMap<>();
  private final Map<String, Set<Question>> readByTriggers = new HashMap<>();
  private final Map<Question, Reach> computed = new HashMap<>();
  private final Map<Question, Reach> written = new HashMap<>();

  /**
   * @param questions the questions and the calculated values
   */
  TriggerSources(List<Question> questions, List<WritingTrigger> triggers, int pages) {
    this.triggers = triggers;
    this.pages = pages;
    questions.forEach(
        question ->
            byKey
                .computeIfAbsent(question.key().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(question));
    longestKey = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
    writing = triggers.stream().collect(Collectors.groupingBy(trigger -> trigger.target().key()));
  }

  /** The answers that the triggers write. */
  Triggers.Written written() {
    Set<String> all = keys(trigger -> true);
    return new Triggers.Written(
        all,
        keys(
            trigger ->
                trigger.reads().isEmpty()
                    || keysRead(trigger.reads()).stream().anyMatch(all::contains)),
        keys(
            trigger ->
                trigger.empties()
                    && trigger.target().panel() != null
                    && lastPage(trigger.reads()) > trigger.target().panel().page()));
  }

  private Set<String> keys(Predicate<WritingTrigger> which) {
    return triggers.stream()
        .filter(which)
        .map(trigger -> trigger.target().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> keysRead(Collection<String> names) {
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
   * The index of the last page on which an answer can change what these names read, or -1. Without
   * names, any answer can.
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
