package surely.problem;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects errors up to a limit: a hostile input could cause hundreds of thousands, each with a
 * long pointer.
 */
public final class Issues {

  /** The most errors that are kept for one input. */
  public static final int MOST = InputError.MOST;

  /** Once pointers and messages have so many characters, further errors are dropped. */
  private static final int LONGEST = 250_000;

  /** A set, because questions that share an answer may report the same error. */
  private final Set<InputError> kept = new LinkedHashSet<>();

  private int reported;
  private int length;

  public void add(Pointer at, String code, String message) {
    add(at, code, () -> message);
  }

  /**
   * @param message is built only if the error is kept
   */
  public void add(Pointer at, String code, Supplier<String> message) {
    reported++;
    if (kept.size() < MOST && length <= LONGEST) {
      keep(new InputError(at.toString(), code, message.get()));
    }
  }

  public void addAll(Collection<InputError> issues) {
    reported += issues.size();
    issues.stream().limit(MOST - kept.size()).forEach(this::keep);
  }

  private void keep(InputError issue) {
    kept.add(issue);
    length += issue.pointer().length() + issue.message().length();
  }

  /** How many errors have been reported so far, kept or not. */
  public int reported() {
    return reported;
  }

  public boolean isEmpty() {
    return reported == 0;
  }

  public List<InputError> toList() {
    return List.copyOf(kept);
  }
}
