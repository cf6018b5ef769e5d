package surely.form;

import java.util.ArrayList;
import java.util.List;
import surely.problem.InputError;

/** Collects issues, and keeps no more of them than anybody reads: a hostile input could make hundreds of thousands. */
final class Issues {

  /** The most issues that one definition, or one set of answers, is told about. */
  static final int MOST = 200;

  private final List<InputError> kept = new ArrayList<>();
  private int reported;

  void add(Pointer at, String code, String message) {
    if (reported++ < MOST) {
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
