package surely.races.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import surely.races.Cell;
import surely.races.Result;
import surely.races.Symptom;
import surely.races.process.Told;
import surely.races.write.Failure;
import surely.races.write.Situation;
import surely.races.write.WriteResult;

/** Compares what the clients of a round were told with what is in the database. */
final class Judge {
  static final long POINTS = 1_000_000;

  private final Result result;
  private final Connection connection;
  private final LongStream.Builder nanos = LongStream.builder();

  Judge(Cell cell, Connection connection) {
    this.result = new Result(cell);
    this.connection = connection;
  }

  Result result() {
    return result;
  }

  void judge(String round, List<Told.Finished> nodes) throws SQLException {
    List<String> rows = rows(round);
    result.rounds++;
    result.add(Symptom.EXTRA_ROWS, Math.max(0, rows.size() - 1));
    for (Told.Finished node : nodes) {
      for (Told.Outcome outcome : node.outcomes()) judge(outcome, rows);
      result.add(Symptom.DEADLOCKS, node.failures().get(Failure.DEADLOCK));
      result.add(Symptom.TIMEOUTS, node.failures().get(Failure.TIMEOUT));
      result.duplicates += node.failures().get(Failure.DUPLICATE);
      result.conflicts += node.failures().get(Failure.CONFLICT);
    }
    if (!result.cell.situation().hasPoints()) return;
    long moved = points(round) - POINTS;
    if (moved != rows.size() * (long) result.cell.situation().points())
      count(Symptom.WRONG_ANSWERS, "points without a row");
  }

  private void judge(Told.Outcome outcome, List<String> rows) {
    WriteResult told = outcome.result();
    result.requests++;
    if (told.kind() == WriteResult.Kind.PLANNED) return;
    nanos.add(outcome.nanos());
    if (told.kind() == WriteResult.Kind.FAILED) {
      count(Symptom.WRONG_ANSWERS, brief(told.error()));
    } else if (!rows.contains(told.id())) {
      count(
          Symptom.WRONG_ANSWERS,
          told.id() == null ? "a success without a row" : "the id of a row that is not there");
    }
  }

  private void count(Symptom symptom, String what) {
    result.add(symptom, 1);
    result.errors.merge(what, 1L, Long::sum);
  }

  /** The error without the parts that differ from request to request. */
  private static String brief(String error) {
    String line =
        error
            .lines()
            .findFirst()
            .orElse("")
            .replaceAll("\\(conn=\\d+\\) ", "")
            .replaceAll("c\\d+-\\d+", "...");
    return line.length() > 140 ? line.substring(0, 140) : line;
  }

  private List<String> rows(String round) throws SQLException {
    Situation situation = result.cell.situation();
    try (PreparedStatement statement =
        connection.prepareStatement(situation.select(result.cell.strategy().uniqueness))) {
      situation.bind(statement, round);
      try (ResultSet found = statement.executeQuery()) {
        List<String> rows = new ArrayList<>();
        while (found.next()) rows.add(found.getString(1));
        return rows;
      }
    }
  }

  private long points(String round) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT points FROM account WHERE id = ?")) {
      statement.setString(1, round);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  /** The result with its percentiles. */
  Result finished() {
    long[] sorted = nanos.build().sorted().toArray();
    result.p50Millis = percentile(sorted, 50);
    result.p99Millis = percentile(sorted, 99);
    return result;
  }

  static double percentile(long[] sortedNanos, int percent) {
    return sortedNanos.length == 0
        ? 0
        : sortedNanos[Math.min(sortedNanos.length - 1, sortedNanos.length * percent / 100)] / 1e6;
  }
}
