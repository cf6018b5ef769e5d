package surely.expression.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import surely.expression.value.Equality;
import surely.expression.value.Js;
import surely.expression.value.Numbers;
import surely.expression.value.Values;

/** The operators between two values, as survey-core's OperandMaker has them. */
public enum Operator {
  OR,
  AND,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  PLUS,
  MINUS,
  TIMES,
  DIVIDED_BY,
  MODULO,
  POWER,
  CONTAINS,
  NOT_CONTAINS,
  ANY_OF,
  ALL_OF,
  NONE_OF;

  /**
   * @param ordered whether the order of arrays matters to = and <>
   */
  Object apply(Object left, Object right, boolean ordered, Evaluation run) {
    long a = Evaluation.weight(left);
    long b = Evaluation.weight(right);
    run.spend(compareTo(CONTAINS) >= 0 ? a * b : a + b);
    return switch (this) {
      case EQUAL -> equal(left, right, ordered, run);
      case NOT_EQUAL -> !equal(left, right, ordered, run);
      case LESS -> less(left, right, run);
      case LESS_OR_EQUAL -> equal(left, right, false, run) || less(left, right, run);
      case GREATER -> greater(left, right, run);
      case GREATER_OR_EQUAL -> equal(left, right, false, run) || greater(left, right, run);
      case CONTAINS -> contains(left, right);
      case NOT_CONTAINS ->
          !Js.isTruthy(left) && !Values.isEmpty(right) || contains(left, right, false);
      case ANY_OF -> anyOf(left, right);
      case NONE_OF -> !anyOf(left, right);
      case ALL_OF -> allOf(left, right);
      default -> calculate(left, right);
    };
  }

  private Object calculate(Object left, Object right) {
    Object a = filled(left, right);
    Object b = filled(right, a);
    return switch (this) {
      case OR -> Js.isTruthy(a) ? a : b;
      case AND -> Js.isTruthy(a) ? b : a;
      case PLUS -> plus(a, b);
      case MINUS ->
          Numbers.corrected(
              Js.number(a) - Js.number(b), Math.max(Numbers.decimals(a), Numbers.decimals(b)));
      case TIMES ->
          Numbers.corrected(Js.number(a) * Js.number(b), Numbers.decimals(a) + Numbers.decimals(b));
      case DIVIDED_BY -> Js.isTruthy(b) ? (Object) (Js.number(a) / Js.number(b)) : Js.NULL;
      case MODULO -> Js.isTruthy(b) ? (Object) (Js.number(a) % Js.number(b)) : Js.NULL;
      default -> StrictMath.pow(Js.number(a), Js.number(b));
    };
  }

  /** The value of a missing operand beside the other one. */
  private static Object filled(Object value, Object other) {
    if (!Values.isEmpty(value)) {
      return value;
    }
    if (other instanceof Double) {
      return 0.0;
    }
    if (value instanceof String) {
      return value;
    }
    return other instanceof String ? "" : other instanceof List ? List.of() : (Object) 0.0;
  }

  private static Object plus(Object a, Object b) {
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      return a instanceof String || b instanceof String ? Js.add(a, b) : Numbers.sum(a, b);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      List<Object> both = new ArrayList<>(x);
      both.addAll(y);
      return both;
    }
    if (a instanceof List<?> list && b instanceof String text) {
      return Js.join(list, ", ") + text;
    }
    if (b instanceof List<?> list && a instanceof String text) {
      return text + Js.join(list, ", ");
    }
    if (a instanceof List<?> list && b instanceof Double number) {
      return plusNumbersOf(list, number);
    }
    return b instanceof List<?> list && a instanceof Double number
        ? plusNumbersOf(list, number)
        : Js.add(a, b);
  }

  private static Object plusNumbersOf(List<?> list, Double number) {
    Object sum = 0.0;
    for (Object item : list) {
      if (item instanceof Double) {
        sum = Numbers.sum(sum, item);
      }
    }
    return Numbers.sum(sum, number);
  }

  private static boolean equal(Object left, Object right, boolean ordered, Evaluation run) {
    var pair = DatePair.of(left, right, run);
    return Equality.same(pair.left(), pair.right(), ordered);
  }

  private static boolean less(Object left, Object right, Evaluation run) {
    return greater(/* left= */ right, /* right= */ left, DatePair.of(left, right, run).swapped());
  }

  private static boolean greater(Object left, Object right, Evaluation run) {
    return greater(left, right, DatePair.of(left, right, run));
  }

  private static boolean greater(Object left, Object right, DatePair pair) {
    return !Js.isNothing(left) && !Js.isNothing(right) && Js.isLess(pair.right(), pair.left());
  }

  private static boolean contains(Object left, Object right) {
    return contains(left, right, true);
  }

  /**
   * @param wanted what to return if {@code left} contains {@code right}. With a missing value,
   *     contains and notcontains are both false, so the one is not the negation of the other
   */
  private static boolean contains(Object left, Object right, boolean wanted) {
    if (left instanceof List<?> list) {
      return containsAll(
              list, right instanceof List<?> several ? several : Collections.singletonList(right))
          == wanted;
    }
    if (!Js.isTruthy(left) && !Boolean.FALSE.equals(left) && !Double.valueOf(0).equals(left)
        || !Js.isTruthy(right)) {
      return false;
    }
    return fold(left).contains(fold(right)) == wanted;
  }

  private static boolean containsAll(List<?> list, List<?> several) {
    return !list.isEmpty()
        && several.stream()
            .allMatch(wanted -> list.stream().anyMatch(item -> Equality.same(item, wanted, false)));
  }

  private static String fold(Object value) {
    return Js.text(value).toLowerCase(Locale.ROOT);
  }

  private static boolean anyOf(Object left, Object right) {
    if (Values.isEmpty(left) || Values.isEmpty(right)) {
      return Values.isEmpty(right);
    }
    if (!(left instanceof List)) {
      return contains(right, left);
    }
    return right instanceof List<?> several
        ? several.stream().anyMatch(wanted -> contains(left, wanted))
        : contains(left, right);
  }

  private static boolean allOf(Object left, Object right) {
    if (!Js.isTruthy(left) && !Values.isEmpty(right)) {
      return false;
    }
    return right instanceof List<?> several
        ? several.stream().allMatch(wanted -> contains(left, wanted))
        : contains(left, right);
  }
}
