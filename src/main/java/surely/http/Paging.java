package surely.http;

import java.util.List;
import surely.problem.InvalidParameter;

/** The query parameters {@code after} and {@code limit} of every list. */
public final class Paging {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;
  private static final long MAX_CHARACTERS = 2_000_000;

  private Paging() {}

  /**
   * @throws InvalidParameter 400
   */
  public static int limit(String value) {
    return (int) number("limit", value, DEFAULT_LIMIT, MAX_LIMIT);
  }

  /**
   * A cursor that is a number.
   *
   * @throws InvalidParameter 400
   */
  public static long after(String value, long first) {
    return number("after", value, first, Long.MAX_VALUE);
  }

  /**
   * A cursor of a list ordered by time and id.
   *
   * @throws InvalidParameter 400
   */
  public static Cursor after(String value, Cursor first) {
    return value == null ? first : Cursor.parse(value);
  }

  /**
   * How many rows a page has: at least one, no more than asked for, and no more than fit into
   * memory for many requests at once.
   *
   * @param lengths of the rows from the first on, in characters
   */
  public static int fitting(List<? extends Number> lengths, int limit) {
    long characters = 0;
    for (int rows = 0; rows < Math.min(limit, lengths.size()); rows++) {
      characters += lengths.get(rows).longValue();
      if (rows > 0 && characters > MAX_CHARACTERS) return rows;
    }
    return Math.min(limit, lengths.size());
  }

  private static long number(String name, String value, long otherwise, long max) {
    if (value == null) return otherwise;
    if (value.matches("[0-9]{1,19}")) {
      try {
        long number = Long.parseLong(value);
        if (number >= 1 && number <= max) return number;
      } catch (NumberFormatException e) {
        // beyond a long: refused below like any other wrong value
      }
    }
    throw new InvalidParameter(
        "The query parameter "
            + name
            + " takes "
            + (max == Long.MAX_VALUE
                ? "the value of \"next\" in the page before."
                : "a whole number from 1 to " + max + "."));
  }
}
