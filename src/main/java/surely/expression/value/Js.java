package surely.expression.value;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The conversions and comparisons of JavaScript's operators (ECMA-262, 7.1 and 7.2). */
public final class Js {

  /** JavaScript's null; Java's is undefined. */
  public static final Object NULL = JsonValue.NULL;

  private Js() {}

  public static boolean isNothing(Object value) {
    return value == null || value == NULL;
  }

  public static boolean isTruthy(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Double number) {
      return number != 0 && !number.isNaN();
    }
    return !isNothing(value) && !value.equals("");
  }

  public static double number(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof JsDate moment) {
      return moment.millis();
    }
    return value == NULL ? 0 : value == null ? Double.NaN : Numbers.ofText(text(value));
  }

  public static String text(Object value) {
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof List<?> list) {
      return join(list, ",");
    }
    return value == null
        ? "undefined"
        : value == NULL ? "null" : value instanceof Map ? "[object Object]" : value.toString();
  }

  public static String join(List<?> list, String separator) {
    return list.stream()
        .map(item -> isNothing(item) ? "" : text(item))
        .collect(Collectors.joining(separator));
  }

  public static Object add(Object a, Object b) {
    return isTextual(a) || isTextual(b) ? text(a) + text(b) : (Object) (number(a) + number(b));
  }

  /** Whether a sum with this operand is a text. */
  private static boolean isTextual(Object value) {
    return value instanceof String
        || value instanceof List
        || value instanceof Map
        || value instanceof JsDate;
  }

  public static boolean isLess(Object a, Object b) {
    Object left = primitive(a);
    Object right = primitive(b);
    return left instanceof String x && right instanceof String y
        ? x.compareTo(y) < 0
        : number(left) < number(right);
  }

  private static Object primitive(Object value) {
    return value instanceof List || value instanceof Map ? text(value) : value;
  }

  /** The operator {@code ==}, if not both operands are objects. */
  public static boolean looselyEqual(Object a, Object b) {
    if (isNothing(a) || isNothing(b)) {
      return isNothing(a) && isNothing(b);
    }
    Object left = a instanceof JsDate ? a.toString() : primitive(a);
    Object right = b instanceof JsDate ? b.toString() : primitive(b);
    return left instanceof String && right instanceof String
        ? Objects.equals(left, right)
        : number(left) == number(right);
  }
}
