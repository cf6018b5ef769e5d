package surely.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import surely.expression.evaluation.Unknown;
import surely.expression.value.Js;

/**
 * Whether an expression is true, as far as this is known if some of the values that it reads are
 * unknown. Immutable.
 *
 * <p>See also {@link Unknown}, one such value, and {@code Certainty} in {@code form.condition},
 * what this means for a condition of a definition.
 */
public final class Outcome {

  private final Object value;

  Outcome(Object value) {
    this.value = value;
  }

  /**
   * Whether it is exactly true, as visibleIf and requiredIf of questions, panels and pages need it.
   * Empty if unknown.
   */
  public Optional<Boolean> isTrue() {
    return told(Boolean.TRUE::equals);
  }

  /** Whether it is exactly false, in which case enableIf disables its element. Empty if unknown. */
  public Optional<Boolean> isFalse() {
    return told(Boolean.FALSE::equals);
  }

  /**
   * Whether it equals true by JavaScript's {@code ==}, as 1 does; choices, rows, columns and
   * validators need this. Empty if unknown.
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
