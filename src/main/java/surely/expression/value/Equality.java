package surely.expression.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * survey-core's {@code Helpers.isTwoValueEquals}: compares texts without case and surrounding
 * space, and numbers and booleans loosely.
 */
public final class Equality {

  private Equality() {}

  public static boolean same(Object a, Object b, boolean ordered) {
    return equal("undefined".equals(a) ? null : a, "undefined".equals(b) ? null : b, ordered);
  }

  private static boolean equal(Object a, Object b, boolean ordered) {
    if (a instanceof String x && b instanceof String y) {
      return fold(x).equals(fold(y));
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (isEmptyArrayAndUndefined(a, b) || isEmptyArrayAndUndefined(b, a)) {
      return true;
    }
    if (Js.isNothing(a) && "".equals(b) || Js.isNothing(b) && "".equals(a)) {
      return true;
    }
    if (a instanceof JsDate x && b instanceof JsDate y) {
      return x.millis() == y.millis();
    }
    return areSameNumber(a, b)
        || Values.isEmpty(a) == Values.isEmpty(b) && equalOtherwise(a, b, ordered);
  }

  private static boolean equalOtherwise(Object a, Object b, boolean ordered) {
    if (a instanceof Boolean && b instanceof String
        || b instanceof Boolean && a instanceof String) {
      return Js.text(a).equalsIgnoreCase(Js.text(b));
    }
    if (!isObject(a) && !isObject(b)) {
      return Js.looselyEqual(a, b);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return equalLists(x, y, ordered);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return equalMaps(x, y, ordered);
    }
    return hasNothing(a) && hasNothing(b);
  }

  private static boolean hasNothing(Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  private static boolean equalLists(List<?> a, List<?> b, boolean ordered) {
    if (a.size() != b.size()) {
      return false;
    }
    List<?> x = ordered ? a : sorted(a);
    List<?> y = ordered ? b : sorted(b);
    for (int i = 0; i < x.size(); i++) {
      if (!equal(x.get(i), y.get(i), ordered)) {
        return false;
      }
    }
    return true;
  }

  private static List<Object> sorted(List<?> list) {
    record Keyed(String text, Object value) {}
    List<Keyed> keyed = new ArrayList<>();
    for (Object value : list) keyed.add(new Keyed(value == null ? null : Js.text(value), value));
    keyed.sort(Comparator.comparing(Keyed::text, Comparator.nullsLast(Comparator.naturalOrder())));
    List<Object> sorted = new ArrayList<>();
    for (Keyed item : keyed) sorted.add(item.value);
    return sorted;
  }

  private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b, boolean ordered) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(key -> equal(a.get(key), b.get(key), ordered));
  }

  private static String fold(String text) {
    return Numbers.trim(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isEmptyArrayAndUndefined(Object a, Object b) {
    return a instanceof List<?> list && list.isEmpty() && b == null;
  }

  private static boolean areSameNumber(Object a, Object b) {
    return isConvertible(a)
        && isConvertible(b)
        && Numbers.parseInt(a) == Numbers.parseInt(b)
        && Numbers.parseFloat(a) == Numbers.parseFloat(b);
  }

  private static boolean isConvertible(Object value) {
    return !Js.isNothing(value) && !(value instanceof List) && !Double.isNaN(Js.number(value));
  }

  private static boolean isObject(Object value) {
    return value instanceof List || value instanceof Map || value instanceof JsDate;
  }
}
