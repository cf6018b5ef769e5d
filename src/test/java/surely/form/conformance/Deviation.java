package surely.form.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import surely.form.Form;
import surely.form.FormException;
import surely.problem.InputError;

/**
 * One point in which Surely's verdict differs from survey-core's.
 *
 * @param pointer into the definition if that is refused, otherwise into the answers
 * @param code of Surely's error; null if Surely has none
 */
record Deviation(FormCase of, What what, String pointer, String code) {

  enum What {
    /** Surely refuses the definition. */
    REFUSED,
    /** Surely refuses what survey-core sends. */
    STRICTER,
    /** Surely accepts what survey-core rejects. */
    LAXER,
    /** Both refuse the answers, but Surely has an additional error. */
    MORE
  }

  /**
   * Errors about answers that a client has not cleared yet, because survey-core clears them only
   * when it completes.
   */
  private static final Set<String> NOT_CLEARED = Set.of("hidden-question", "unused-comment");

  static List<Deviation> of(FormCase c) {
    List<Deviation> found = new ArrayList<>();
    try {
      List<InputError> errors = Form.of(c.definition()).check(c.sent(), FormCase.NOW, null);
      if (c.completed()) {
        errors.forEach(
            error -> found.add(new Deviation(c, What.STRICTER, error.pointer(), error.code())));
      } else {
        c.errors().stream()
            .filter(at -> errors.stream().noneMatch(error -> areNear(error, at)))
            .forEach(at -> found.add(new Deviation(c, What.LAXER, at, null)));
        errors.stream()
            .filter(
                error ->
                    !NOT_CLEARED.contains(error.code())
                        && c.errors().stream().noneMatch(at -> areNear(error, at)))
            .forEach(
                error -> found.add(new Deviation(c, What.MORE, error.pointer(), error.code())));
      }
    } catch (FormException refused) {
      refused
          .issues()
          .forEach(
              issue -> found.add(new Deviation(c, What.REFUSED, issue.pointer(), issue.code())));
    }
    return found;
  }

  /**
   * Whether both errors are about the same place. survey-core reports an error in a row for its
   * whole matrix, and one in a choice for its question; Surely reports an error in a panel for its
   * first question.
   */
  static boolean areNear(InputError error, String b) {
    String a = error.pointer();
    return b.isEmpty()
        ? error.code().equals("required")
        : (a + "/").startsWith(b + "/")
            || (b + "/").startsWith(a + "/")
            || a.equals(b + "-Comment");
  }

  @Override
  public String toString() {
    return what + " " + pointer + " " + code + " in " + of;
  }
}
