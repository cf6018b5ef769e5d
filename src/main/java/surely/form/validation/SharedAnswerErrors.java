package surely.form.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import surely.problem.Pointer;

/**
 * The errors in an answer that several questions share. An error counts only if every one of these
 * questions has one: an answer that fits any of them is accepted, as survey-core does not check
 * this. Belongs to one validation; not thread-safe.
 */
final class SharedAnswerErrors {

  /**
   * Codes of errors that nobody can enter in a browser and that survey-core does not check, except
   * those in {@link #CHECKED}.
   */
  private static final Set<String> CODES =
      Set.of(
          "wrong-type",
          "wrong-format",
          "not-a-choice",
          "null-answer",
          "unknown-question",
          "unknown-row",
          "too-long",
          "too-many-choices",
          "too-many-panels",
          "exclusive-choice",
          "repeated-choice",
          "unused-comment");

  /** Kinds of "wrong-format" that survey-core checks. */
  private static final Set<String> CHECKED = Set.of("wrong-format.email", "wrong-format.pattern");

  /** Codes of errors that concern the number of items, and not the items. */
  private static final Set<String> COUNTS =
      Set.of("too-many-choices", "too-many-panels", "exclusive-choice");

  private record Misfit(Pointer at, String code, Supplier<String> message) {}

  /** The errors of one of the questions. */
  static final class OfQuestion {

    private final List<Misfit> all = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    static boolean takes(String key) {
      return CODES.contains(Validation.code(key)) && !CHECKED.contains(key);
    }

    void add(Pointer at, String code, Supplier<String> message) {
      all.add(new Misfit(at, code, message));
      pointers.add(at.toString());
      if (!COUNTS.contains(code)) {
        whole.add(at.toString());
      }
    }

    /**
     * Whether there is an error at this pointer, or one around it that concerns everything inside.
     */
    boolean cover(String pointer) {
      return pointers.contains(pointer) || covers(whole, pointer);
    }

    /** The pointers to all errors. */
    Set<String> pointers() {
      return pointers;
    }
  }

  private final List<OfQuestion> questions = new ArrayList<>();

  /** Adds a question, and returns its errors, of which there are none yet. */
  OfQuestion next() {
    OfQuestion next = new OfQuestion();
    questions.add(next);
    return next;
  }

  /**
   * Reports, once, each error that all of the questions have. An unknown key is reported only if
   * there is no better error at that place.
   */
  void report(Validation validation) {
    Set<String> told = new HashSet<>();
    questions.stream()
        .flatMap(of -> of.all.stream())
        .sorted(Comparator.comparing(misfit -> misfit.code.startsWith("unknown")))
        .forEach(
            misfit -> {
              String pointer = misfit.at.toString();
              if (!covers(told, pointer) && questions.stream().allMatch(of -> of.cover(pointer))) {
                told.add(pointer);
                validation.add(misfit.at, misfit.code, misfit.message);
              }
            });
  }

  private static boolean covers(Set<String> pointers, String pointer) {
    for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
      if (pointers.contains(pointer.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
