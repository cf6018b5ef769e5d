package surely.bench.load;

import java.util.Arrays;

/** Times of many requests, in an array that grows. */
public final class Nanos {
  private long[] nanos = new long[1 << 12];
  private int size;

  void add(long nano) {
    if (size == nanos.length) nanos = Arrays.copyOf(nanos, 2 * size);
    nanos[size++] = nano;
  }

  void addAll(Nanos others) {
    for (int i = 0; i < others.size; i++) add(others.nanos[i]);
  }

  int size() {
    return size;
  }

  long[] toArray() {
    return Arrays.copyOf(nanos, size);
  }

  /** The smallest time, in ms, that is not exceeded by at least this percentage of all times. */
  public static double percentileMillis(long[] sorted, int percent) {
    if (sorted.length == 0) return Double.NaN;
    int rank = (int) Math.ceil(sorted.length * (long) percent / 100.0);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }
}
