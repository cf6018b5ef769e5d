package surely.expression.evaluation;

import java.util.ArrayList;
import java.util.List;
import surely.expression.value.Js;
import surely.expression.value.Values;

/**
 * A value that the server can't know. It remembers what the value may be, as far as "and", "or" and
 * conditions need it: true, false, another truthy value, another falsy one.
 *
 * <p>See also {@link surely.expression.Outcome}, whether an expression with such values is true.
 */
public record Unknown(boolean isTrue, boolean isFalse, boolean isTruthy, boolean isFalsy) {

  static final Unknown ANYTHING = new Unknown(true, true, true, true);
  static final Unknown YES_OR_NO = new Unknown(true, true, false, false);

  /** Describes a value, which may be a known one. */
  private static Unknown of(Object value) {
    if (value instanceof Unknown unknown) {
      return unknown;
    }
    if (Values.isEmpty(value)) {
      return new Unknown(
          false, false, true,
          true); // next to another operand, a missing value may count as an empty list, which is
      // truthy
    }
    boolean truthy = Js.isTruthy(value);
    boolean known = value instanceof Boolean;
    return new Unknown(known && truthy, known && !truthy, !known && truthy, !known && !truthy);
  }

  /** The result of an operator for two values, at least one of which is unknown. */
  static Object applied(Operator operator, Object left, Object right) {
    return switch (operator) {
      case OR -> of(left).or(of(right)).simplified();
      case AND -> of(left).and(of(right)).simplified();
      case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO, POWER -> ANYTHING;
      default -> YES_OR_NO;
    };
  }

  private Unknown or(Unknown other) {
    boolean goesOn = isFalse || isFalsy;
    return new Unknown(
        isTrue || goesOn && other.isTrue,
        goesOn && other.isFalse,
        isTruthy || goesOn && other.isTruthy,
        goesOn && other.isFalsy);
  }

  private Unknown and(Unknown other) {
    boolean goesOn = isTrue || isTruthy;
    return new Unknown(
        goesOn && other.isTrue,
        isFalse || goesOn && other.isFalse,
        goesOn && other.isTruthy,
        isFalsy || goesOn && other.isFalsy);
  }

  private Object simplified() {
    boolean other = isTruthy || isFalsy;
    return other || isTrue == isFalse ? this : (Object) isTrue;
  }

  /**
   * One value of each kind that it may be; of the truthy ones, one that equals true and one that
   * does not.
   */
  public List<Object> examples() {
    List<Object> examples = new ArrayList<>();
    if (isTrue) {
      examples.add(true);
    }
    if (isFalse) {
      examples.add(false);
    }
    if (isTruthy) {
      examples.addAll(List.of(1.0, 2.0));
    }
    if (isFalsy) {
      examples.add(0.0);
    }
    return examples;
  }
}
