package surely.results.filter;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.form.Form;
import surely.problem.InvalidParameter;

/**
 * How often the choices of two questions were picked together.
 *
 * @param responses how many responses answer both questions
 * @param pending how many responses of these days were left out, because there are too many
 * @param rows for each choice of the one question how often each choice of the other was picked
 */
public record CrossTable(long responses, long pending, JsonObject rows) {
  private static final int MOST_CELLS = 10_000;

  /** Counts. Not thread-safe. */
  static final class Counter {
    private final String row;
    private final String column;
    private final List<String> rows;
    private final List<String> columns;
    private final long[][] counts;
    private long responses;

    /**
     * @throws InvalidParameter 400; a question has no choices, or both have too many
     */
    Counter(Form form, String row, String column) {
      this.row = row;
      this.column = column;
      rows = choices(form, "rows", row);
      columns = choices(form, "columns", column);
      if (rows.size() * columns.size() > MOST_CELLS)
        throw new InvalidParameter("A cross table has at most " + MOST_CELLS + " cells.");
      counts = new long[rows.size()][columns.size()];
    }

    private static List<String> choices(Form form, String parameter, String question) {
      List<String> choices = question == null ? List.of() : form.choices(question);
      if (choices.isEmpty())
        throw new InvalidParameter(
            "The query parameter " + parameter + " takes the name of a question with choices.");
      return choices;
    }

    void add(Map<String, Set<String>> picks) {
      Set<String> one = picks.getOrDefault(row, Set.of());
      Set<String> other = picks.getOrDefault(column, Set.of());
      if (!one.isEmpty() && !other.isEmpty()) responses++;
      for (String r : one) for (String c : other) counts[rows.indexOf(r)][columns.indexOf(c)]++;
    }

    CrossTable table(long pending) {
      JsonObjectBuilder table = JSON.createObjectBuilder();
      for (int r = 0; r < rows.size(); r++) {
        JsonObjectBuilder cells = JSON.createObjectBuilder();
        for (int c = 0; c < columns.size(); c++) cells.add(columns.get(c), counts[r][c]);
        table.add(rows.get(r), cells);
      }
      return new CrossTable(responses, pending, table.build());
    }
  }
}
