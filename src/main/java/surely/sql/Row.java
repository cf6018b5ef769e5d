package surely.sql;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/**
 * A row of a native query, whatever types the JPA provider uses for it. Columns are numbered from
 * 1, in the order of the SELECT.
 */
public final class Row {
  private final Object[] columns;

  private Row(Object row) {
    columns = row instanceof Object[] several ? several : new Object[] {row};
  }

  public static List<Row> all(Query select) {
    List<?> rows = select.getResultList();
    return rows.stream().map(Row::new).toList();
  }

  public static Optional<Row> first(Query select) {
    return all(select).stream().findFirst();
  }

  /** The row of a query that always has exactly one, such as a count. */
  public static Row only(Query select) {
    return new Row(select.getSingleResult());
  }

  /** The first column of every row. */
  public static List<String> texts(Query select) {
    return all(select).stream().map(row -> row.text(1)).toList();
  }

  public boolean isNull(int column) {
    return columns[column - 1] == null;
  }

  /** A text; null for NULL. */
  public String text(int column) {
    return (String) columns[column - 1];
  }

  /** A whole number, which may be a sum; the column must not be NULL. */
  public long number(int column) {
    return ((Number) columns[column - 1]).longValue();
  }

  /** A condition. Select a BOOLEAN as {@code column + 0}, which every provider reads alike. */
  public boolean isTrue(int column) {
    return number(column) == 1;
  }
}
