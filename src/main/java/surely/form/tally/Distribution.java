package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import surely.json.StrictJson;

/**
 * The distribution of numbers over at most {@value #MOST} buckets of equal width. Widths are powers
 * of ten, and five times these; each is a multiple of the next smaller one, so buckets can be
 * merged as the range grows, and the order of the numbers does not matter. Not thread-safe.
 */
final class Distribution {

  static final int MOST = 20;

  private static final int FINEST = -12;
  private static final int MOST_PLACES = 6;

  /**
   * The number of the width: 2n stands for the nth power of ten, and 2n + 1 for five times that.
   */
  private int width = FINEST;

  /**
   * The most decimal places that the numbers have (up to a limit): no bucket that is shown is
   * finer.
   */
  private int places;

  /** The counts by the lower bound of the bucket, in multiples of the width. */
  private TreeMap<BigInteger, Long> buckets = new TreeMap<>();

  void add(BigDecimal number) {
    places = Math.max(places, Math.min(MOST_PLACES, number.stripTrailingZeros().scale()));
    buckets.merge(index(number), 1L, Long::sum);
    while (span().compareTo(BigInteger.valueOf(MOST)) > 0) {
      buckets = widened();
      width++;
    }
  }

  private BigInteger span() {
    return buckets.lastKey().subtract(buckets.firstKey()).add(BigInteger.ONE);
  }

  private BigInteger index(BigDecimal number) {
    return number.divide(widthOf(width), 0, RoundingMode.FLOOR).toBigInteger();
  }

  private TreeMap<BigInteger, Long> widened() {
    BigInteger factor = BigInteger.valueOf(Math.floorMod(width, 2) == 0 ? 5 : 2);
    TreeMap<BigInteger, Long> wider = new TreeMap<>();
    buckets.forEach((index, count) -> wider.merge(floorDiv(index, factor), count, Long::sum));
    return wider;
  }

  private static BigInteger floorDiv(BigInteger index, BigInteger factor) {
    BigInteger[] both = index.divideAndRemainder(factor);
    return both[1].signum() < 0 ? both[0].subtract(BigInteger.ONE) : both[0];
  }

  private static BigDecimal widthOf(int width) {
    return BigDecimal.valueOf(Math.floorMod(width, 2) == 0 ? 1 : 5)
        .scaleByPowerOfTen(Math.floorDiv(width, 2));
  }

  /**
   * The buckets as {@code {from, to, count}}, without empty ones; from is inclusive, to exclusive.
   */
  List<Map<String, Object>> toList() {
    Distribution shown = this;
    while (shown.width < -2 * places) {
      shown = shown.wider();
    }
    return shown.list();
  }

  private Distribution wider() {
    Distribution wider = new Distribution();
    wider.buckets = widened();
    wider.width = width + 1;
    return wider;
  }

  private List<Map<String, Object>> list() {
    List<Map<String, Object>> list = new ArrayList<>();
    BigDecimal step = widthOf(width);
    buckets.forEach(
        (index, count) -> {
          Map<String, Object> bucket = new LinkedHashMap<>();
          bucket.put("from", Statistics.plain(step.multiply(new BigDecimal(index))));
          bucket.put(
              "to", Statistics.plain(step.multiply(new BigDecimal(index.add(BigInteger.ONE)))));
          bucket.put("count", count);
          list.add(bucket);
        });
    return list;
  }

  /** The width, the places, and then for each bucket its bound (as a text) and its count. */
  JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder().add(width).add(places);
    buckets.forEach((index, count) -> state.add(index.toString()).add(count));
    return state.build();
  }

  void restore(JsonArray state) {
    width = state.getInt(0);
    places = state.getInt(1);
    for (int i = 2; i < state.size(); i += 2) {
      buckets.put(new BigInteger(state.getString(i)), state.getJsonNumber(i + 1).longValueExact());
    }
  }
}
