package surely.expression.function;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import surely.expression.value.Js;
import surely.expression.value.Numbers;
import surely.expression.value.Values;

/** The functions over one column of a matrix, or one question of a dynamic panel. */
public enum RowFunction {
  SUM,
  MIN,
  MAX,
  COUNT,
  AVG;

  /**
   * @param result the column that MIN and MAX return
   */
  public Object over(Object rows, Object column, Object result, Predicate<Object> filter) {
    List<Map<?, ?>> chosen = column instanceof String ? choose(rows, column, filter) : List.of();
    return switch (this) {
      case SUM -> sum(chosen, column);
      case COUNT -> (double) chosen.size();
      case AVG ->
          chosen.isEmpty()
              ? (Object) 0.0
              : (Object) (Js.number(sum(chosen, column)) / chosen.size());
      default -> best(chosen, column, result);
    };
  }

  private static List<Map<?, ?>> choose(Object rows, Object column, Predicate<Object> filter) {
    Collection<?> all =
        rows instanceof List<?> list
            ? list
            : rows instanceof Map<?, ?> map ? map.values() : List.of();
    return all.stream()
        .<Map<?, ?>>mapMulti(
            (row, next) -> {
              if (row instanceof Map<?, ?> map
                  && !Values.isEmpty(map.get(column))
                  && filter.test(map)) {
                next.accept(map);
              }
            })
        .toList();
  }

  private static Object sum(List<Map<?, ?>> rows, Object column) {
    Object sum = 0.0;
    for (Map<?, ?> row : rows) {
      Object value = number(row.get(column));
      sum = value == null ? sum : Numbers.sum(sum, value);
    }
    return sum;
  }

  private Object best(List<Map<?, ?>> rows, Object column, Object result) {
    Object best = null;
    Map<?, ?> bestRow = null;
    for (Map<?, ?> row : rows) {
      Object value = number(row.get(column));
      boolean better =
          value != null
              && (best == null || (this == MIN ? Js.isLess(value, best) : Js.isLess(best, value)));
      if (better) {
        best = value;
        bestRow = row;
      }
    }
    return bestRow == null || column.equals(result) ? best : bestRow.get(result);
  }

  private static Object number(Object value) {
    if (value instanceof String text) {
      double number = Numbers.lenient(text);
      return Double.isNaN(number) ? null : (Object) number;
    }
    return value;
  }
}
