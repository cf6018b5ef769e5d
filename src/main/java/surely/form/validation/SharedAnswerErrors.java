package surely.form.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import surely.problem.Pointer;

/**
 * What of an answer that several questions share cannot have been entered in each of them. It is
 * wrong where that holds for all of them: another one may have it, and survey-core does not look.
 * Belongs to one validation; not thread-safe.
 */
final class SharedAnswerErrors {

  /**
   * Codes of what a browser lets nobody enter, and survey-core does not check; and of
   * "wrong-format" what is not in {@link #CHECKED}.
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

  private static final Set<String> CHECKED = Set.of("wrong-format.email", "wrong-format.pattern");

  /** Those that do not concern the content. */
  private static final Set<String> COUNTS =
      Set.of("too-many-choices", "too-many-panels", "exclusive-choice");

  private record Misfit(Pointer at, String code, Supplier<String> message) {}

  /** Those of one of the questions. */
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

    /** Whether this is one, or inside of one. */
    boolean cover(String pointer) {
      return pointers.contains(pointer) || covers(whole, pointer);
    }

    /** To all of them. */
    Set<String> pointers() {
      return pointers;
    }
  }

  private final List<OfQuestion> questions = new ArrayList<>();

  /** Those of one question more. */
  OfQuestion next() {
    OfQuestion next = new OfQuestion();
    questions.add(next);
    return next;
  }

  /**
   * What fits none of the questions, once; as an unknown key only where none of them knows better.
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
