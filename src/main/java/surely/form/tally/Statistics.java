package surely.form.tally;

import jakarta.json.JsonArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.json.StrictJson;

/** Mean, minimum and maximum of numbers. Exact: a sum of doubles would lose cents, and overflow. */
final class Statistics {

  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal min;
  private BigDecimal max;

  void add(BigDecimal number) {
    count++;
    sum = sum.add(number);
    min = min == null ? number : min.min(number);
    max = max == null ? number : max.max(number);
  }

  /**
   * {@code mean} (16 digits), {@code min} and {@code max}; nothing as long as there is no number.
   */
  Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    if (count > 0) {
      sums.put("mean", plain(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)));
      sums.put("min", plain(min));
      sums.put("max", plain(max));
    }
    return sums;
  }

  /**
   * The count, and the sum, minimum and maximum as texts, which no JSON library rounds; empty if
   * there is no number.
   */
  JsonArray state() {
    var state = StrictJson.JSON.createArrayBuilder();
    if (count > 0) {
      state.add(count).add(sum.toString()).add(min.toString()).add(max.toString());
    }
    return state.build();
  }

  void restore(JsonArray state) {
    if (!state.isEmpty()) {
      count = state.getJsonNumber(0).longValueExact();
      sum = new BigDecimal(state.getString(1));
      min = new BigDecimal(state.getString(2));
      max = new BigDecimal(state.getString(3));
    }
  }

  /** 10 rather than 1E+1 or 10.0. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 21
        ? stripped.setScale(0)
        : stripped;
  }
}
