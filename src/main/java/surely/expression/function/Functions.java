package surely.expression.function;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import surely.expression.value.Js;
import surely.expression.value.Numbers;

/** The functions by name. Names are case-sensitive, as in survey-core. */
public final class Functions {

  /** A function of its arguments and of the time. */
  public interface Body {

    /** Must not change its arguments. Missing arguments are not in the list. */
    Object call(List<Object> arguments, ZonedDateTime now);
  }

  /** Functions of survey-core that need the running form. */
  private static final Set<String> REFUSED =
      Set.of("displayValue", "isContainerReady", "isDisplayMode", "propertyValue", "getComment");

  private static final Map<String, RowFunction> OVER_ROWS =
      Map.of(
          "sumInArray",
          RowFunction.SUM,
          "minInArray",
          RowFunction.MIN,
          "maxInArray",
          RowFunction.MAX,
          "countInArray",
          RowFunction.COUNT,
          "avgInArray",
          RowFunction.AVG);

  private static final Map<String, Body> BODIES = new HashMap<>();

  static {
    BODIES.put("iif", Functions::iif);
    BODIES.put("substring", Functions::substring);
    BODIES.putAll(NumberFunctions.BODIES);
    BODIES.putAll(DateFunctions.BODIES);
  }

  private Functions() {}

  /** Null if there is none of this name. */
  public static Body named(String name) {
    return BODIES.get(name);
  }

  /** Null if there is none of this name. */
  public static RowFunction overRows(String name) {
    return OVER_ROWS.get(name);
  }

  /** Why there is no function of this name. */
  public static String whyNot(String name) {
    if (REFUSED.contains(name)) {
      return "The function \""
          + name
          + "\" needs the form as it runs in the browser, and this server does not support it.";
    }
    Set<String> known = new TreeSet<>(BODIES.keySet());
    known.addAll(OVER_ROWS.keySet());
    return "There is no function \"" + name + "\". Use one of " + String.join(", ", known) + ".";
  }

  static Object at(List<Object> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private static Object iif(List<Object> arguments, ZonedDateTime now) {
    if (arguments.size() < 2) {
      return Js.NULL;
    }
    return Js.isTruthy(arguments.get(0)) ? arguments.get(1) : at(arguments, 2);
  }

  private static Object substring(List<Object> arguments, ZonedDateTime now) {
    if (!(at(arguments, 0) instanceof String text) || !Numbers.isNumber(at(arguments, 1))) {
      return "";
    }
    int start = index(at(arguments, 1), text);
    int end = Numbers.isNumber(at(arguments, 2)) ? index(at(arguments, 2), text) : text.length();
    return text.substring(Math.min(start, end), Math.max(start, end));
  }

  private static int index(Object value, String text) {
    double number = Js.number(value);
    return (int) Math.max(0, Math.min(number, text.length()));
  }
}
