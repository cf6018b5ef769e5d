package surely.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mean, least and greatest of numbers. Exact: a sum of doubles would lose cents, and overflow. */
final class Statistics {

  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal min;
  private BigDecimal max;

  void add(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    count++;
    sum = sum.add(exact);
    min = min == null ? exact : min.min(exact);
    max = max == null ? exact : max.max(exact);
  }

  /** {@code mean} (16 digits), {@code min} and {@code max}; nothing as long as there is no number. */
  Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    if (count > 0) {
      sums.put("mean", plain(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)));
      sums.put("min", plain(min));
      sums.put("max", plain(max));
    }
    return sums;
  }

  /** 10 rather than 1E+1 or 10.0. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 21 ? stripped.setScale(0) : stripped;
  }
}
