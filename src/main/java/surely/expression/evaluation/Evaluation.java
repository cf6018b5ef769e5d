package surely.expression.evaluation;

import java.util.List;
import java.util.Map;
import surely.expression.value.NoValueException;

/** One evaluation: its scope, and its remaining work. */
public final class Evaluation {

  private static final long WORK = 2_000_000;

  private final Scope scope;
  private final long[] left;

  public Evaluation(Scope scope) {
    this(scope, new long[] {WORK});
  }

  private Evaluation(Scope scope, long[] left) {
    this.scope = scope;
    this.left = left;
  }

  Scope scope() {
    return scope;
  }

  /** The same evaluation, reading other values. */
  Evaluation in(Scope inner) {
    return new Evaluation(inner, left);
  }

  /**
   * @throws NoValueException if that was too much
   */
  void spend(long work) {
    left[0] -= work;
    if (left[0] < 0) {
      throw new NoValueException();
    }
  }

  public long spent() {
    return WORK - left[0];
  }

  /** The approximate work of going through a value once. */
  static long weight(Object value) {
    if (value instanceof String text) {
      return 1L + text.length() / 16;
    }
    long sum = 1;
    if (value instanceof List<?> list) {
      for (Object item : list) sum += weight(item);
    } else if (value instanceof Map<?, ?> map) {
      for (Object item : map.values()) sum += weight(item);
    }
    return sum;
  }
}
