package surely.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import surely.expression.evaluation.Unknown;
import surely.expression.value.Js;

/**
 * Whether an expression holds, as far as that can be told where not every value that it reads is
 * known. Immutable.
 */
public final class Outcome {

  private final Object value;

  Outcome(Object value) {
    this.value = value;
  }

  /**
   * Whether it is exactly true: what visibleIf and requiredIf of questions, panels and pages ask.
   * Empty if that cannot be told.
   */
  public Optional<Boolean> isTrue() {
    return told(Boolean.TRUE::equals);
  }

  /**
   * Whether it is exactly false: what enableIf asks; an element is enabled unless. Empty if that
   * cannot be told.
   */
  public Optional<Boolean> isFalse() {
    return told(Boolean.FALSE::equals);
  }

  /**
   * Whether it equals true as JavaScript's {@code ==} does, so that 1 will do: what choices, rows,
   * columns and validators ask. Empty if that cannot be told.
   */
  public Optional<Boolean> isMet() {
    return told(one -> Js.looselyEqual(one, true));
  }

  private Optional<Boolean> told(Predicate<Object> asked) {
    List<Boolean> all =
        value instanceof Unknown unknown
            ? unknown.examples().stream().map(asked::test).distinct().toList()
            : List.of(asked.test(value));
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
