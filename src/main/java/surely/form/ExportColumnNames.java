package surely.form;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import surely.form.text.Column;
import surely.problem.Pointer;

/**
 * Names the columns of an export. The name of a column is the path to its answer, joined with
 * slashes, such as {@code matrix/row}. If two columns would get the same name (row "x" of matrix
 * "q", and a question "q/x"), both are named by their JSON pointers instead, in which slashes
 * inside names are escaped: {@code /q/x} and {@code /q~1x}.
 */
final class ExportColumnNames {

  private ExportColumnNames() {}

  /** Returns the columns in the same order, each by a unique name. */
  static Map<String, Column> of(Collection<Column> columns) {
    Set<Column> byPointer = new HashSet<>();
    Set<Column> clashing = clashing(columns, byPointer);
    while (byPointer.addAll(clashing)) { // a pointer may in turn equal the name of another column
      clashing = clashing(columns, byPointer);
    }
    Map<String, Column> named = new LinkedHashMap<>();
    columns.forEach(column -> named.put(name(column, byPointer), column));
    return Collections.unmodifiableMap(named);
  }

  private static Set<Column> clashing(Collection<Column> columns, Set<Column> byPointer) {
    Map<String, Integer> uses = new HashMap<>();
    Form.OTHER_COLUMNS.forEach(name -> uses.put(name, 1));
    columns.forEach(column -> uses.merge(name(column, byPointer), 1, Integer::sum));
    return columns.stream()
        .filter(column -> uses.get(name(column, byPointer)) > 1)
        .collect(Collectors.toSet());
  }

  private static String name(Column column, Set<Column> byPointer) {
    if (!byPointer.contains(column)) {
      return String.join("/", column.path());
    }
    Pointer pointer = Pointer.ROOT;
    for (String name : column.path()) {
      pointer = pointer.then(name);
    }
    return pointer.toString();
  }
}
