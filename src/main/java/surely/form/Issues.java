package surely.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import surely.problem.InputError;

/** Collects issues, and keeps no more of them than anybody reads: a hostile input could make hundreds of thousands. */
final class Issues {

  /** The most issues that one definition, or one set of answers, is told about. */
  static final int MOST = 200;

  /** Each once: questions that share an answer may say the same of it. */
  private final Set<InputError> kept = new LinkedHashSet<>();
  private int reported;

  void add(Pointer at, String code, String message) {
    reported++;
    if (kept.size() < MOST) {
      kept.add(new InputError(at.toString(), code, message));
    }
  }

  /** How many were reported so far, kept or not. */
  int reported() {
    return reported;
  }

  boolean isEmpty() {
    return reported == 0;
  }

  List<InputError> toList() {
    return List.copyOf(kept);
  }
}
