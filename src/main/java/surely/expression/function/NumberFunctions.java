package surely.expression.function;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.expression.value.Js;
import surely.expression.value.Numbers;

/**
 * Functions of numbers; arrays among their arguments stand for their items, and missing values are
 * ignored.
 */
final class NumberFunctions {

  static final Map<String, Functions.Body> BODIES =
      Map.of(
          "sum", (arguments, now) -> sum(flat(arguments)),
          "min", (arguments, now) -> extreme(flat(arguments), true),
          "max", (arguments, now) -> extreme(flat(arguments), false),
          "count", (arguments, now) -> (double) flat(arguments).size(),
          "avg", NumberFunctions::avg,
          "round", NumberFunctions::round,
          "trunc", NumberFunctions::trunc);

  private static final Pattern INTEGER = Pattern.compile("-?\\d+");

  private NumberFunctions() {}

  private static List<Object> flat(List<?> values) {
    List<Object> flat = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof List<?> list) {
        flat.addAll(flat(list));
      } else if (!Js.isNothing(value)) {
        double number = Numbers.lenient(value);
        flat.add(Double.isNaN(number) ? value : (Object) number);
      }
    }
    return flat;
  }

  private static Object sum(List<Object> values) {
    Object sum = 0.0;
    for (Object value : values) sum = Numbers.sum(sum, value);
    return sum;
  }

  private static Object extreme(List<Object> values, boolean least) {
    Object extreme = null;
    for (Object value : values) {
      if (extreme == null || (least ? Js.isLess(value, extreme) : Js.isLess(extreme, value))) {
        extreme = value;
      }
    }
    return extreme;
  }

  private static Object avg(List<Object> arguments, ZonedDateTime now) {
    List<Object> values = flat(arguments);
    return values.isEmpty() ? 0.0 : Js.number(sum(values)) / values.size();
  }

  private static Object round(List<Object> arguments, ZonedDateTime now) {
    List<Object> values = flat(arguments);
    Object precision = Js.isTruthy(Functions.at(values, 1)) ? values.get(1) : 0.0;
    if (values.isEmpty() || !Numbers.isNumber(values.get(0)) || !Numbers.isNumber(precision)) {
      return Double.NaN;
    }
    double factor = StrictMath.pow(10, Js.number(precision));
    double scaled = Js.number(values.get(0)) * factor * (1 + Math.ulp(1.0));
    return Numbers.round(scaled) / factor;
  }

  /**
   * Truncates the number's text. For a number written with an exponent, that is another number, as
   * in JavaScript.
   */
  private static Object trunc(List<Object> arguments, ZonedDateTime now) {
    List<Object> values = flat(arguments);
    Object precision = Js.isTruthy(Functions.at(values, 1)) ? values.get(1) : -1.0;
    if (values.isEmpty() || !Numbers.isNumber(values.get(0)) || !Numbers.isNumber(precision)) {
      return Double.NaN;
    }
    String text = Js.text(values.get(0));
    Matcher integer = INTEGER.matcher(text);
    if (!integer.lookingAt()) {
      return Double.NaN;
    }
    return Js.number(text.substring(0, end(text, integer.end(), Js.number(precision))));
  }

  private static int end(String text, int integer, double precision) {
    if (precision < 0 || precision != Math.floor(precision) || integer == text.length()) {
      return integer;
    }
    int end = integer + 1;
    while (end < text.length() && end - integer <= precision && Character.isDigit(text.charAt(end)))
      end++;
    return end;
  }
}
