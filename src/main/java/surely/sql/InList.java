package surely.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Native queries with an IN list. */
public final class InList {
  private InList() {}

  /**
   * Creates a query. The list is padded to the next power of two with its last value, so that there
   * are few different statements to prepare.
   *
   * @param sql with {@code IN (%s)}; its other parameters have the first numbers
   * @param list one value or more
   */
  public static Query query(
      EntityManager em, String sql, Collection<String> list, Object... others) {
    int length = Integer.highestOneBit(2 * list.size() - 1);
    int first = others.length + 1;
    String places =
        IntStream.range(first, first + length)
            .mapToObj(number -> "?" + number)
            .collect(Collectors.joining(", "));
    Query query = em.createNativeQuery(sql.formatted(places));
    for (int i = 0; i < others.length; i++) query.setParameter(i + 1, others[i]);
    Iterator<String> values = list.iterator();
    String value = null;
    for (int i = 0; i < length; i++) {
      if (values.hasNext()) value = values.next();
      query.setParameter(first + i, value);
    }
    return query;
  }
}
