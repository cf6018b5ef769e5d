package surely.races.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import surely.races.Cell;
import surely.races.Result;
import surely.races.Strategies;
import surely.races.Symptom;
import surely.races.Traffic;
import surely.races.holder.HolderCell;
import surely.races.holder.HolderResult;
import surely.races.write.Engine;
import surely.races.write.Isolation;
import surely.races.write.Situation;

/** Cells, holders and lock pictures that a claim rests on. */
public final class Evidence {
  private final List<Piece> pieces = new ArrayList<>();

  private interface Piece {
    /** The evidence in words; null if it was not run. */
    String words(Findings findings, boolean english);
  }

  /** Races of this strategy, with 16 clients unless the cell says otherwise. */
  Evidence cell(Cell cell) {
    pieces.add(
        (findings, english) -> {
          Result result = findings.of(cell);
          return result == null
              ? null
              : Words.cell(cell, english) + ": " + Words.symptoms(result, english);
        });
    return this;
  }

  Evidence cells(List<Cell> cells) {
    cells.forEach(this::cell);
    return this;
  }

  /** The same, with the number of inserts that the constraint refused. */
  Evidence duplicates(Cell cell) {
    pieces.add(
        (findings, english) -> {
          Result result = findings.of(cell);
          return result == null
              ? null
              : Words.cell(cell, english)
                  + ": "
                  + Words.symptoms(result, english)
                  + ", "
                  + Words.duplicates(result.duplicates, english);
        });
    return this;
  }

  /** The time that half of the requests took at most. */
  Evidence median(Cell cell) {
    pieces.add(
        (findings, english) -> {
          Result result = findings.of(cell);
          return result == null
              ? null
              : Words.cell(cell, english)
                  + ": p50 "
                  + String.format(Locale.ROOT, "%.1f ms", result.p50Millis);
        });
    return this;
  }

  Evidence holder(HolderCell cell) {
    pieces.add(
        (findings, english) -> {
          HolderResult result = findings.of(cell);
          return result == null
              ? null
              : Words.holder(cell, english)
                  + ": "
                  + Words.rows(result.rows(), english)
                  + ", "
                  + String.format(Locale.ROOT, "%.1f s", result.seconds());
        });
    return this;
  }

  /** Ordinary traffic of many clients on one node. */
  Evidence traffic(Strategies strategy) {
    pieces.add(
        (findings, english) -> {
          Traffic traffic = traffic(findings, strategy);
          return traffic == null
              ? null
              : Words.traffic(traffic.cell(), english)
                  + ": "
                  + Math.round(traffic.perSecond())
                  + "/s, p50 "
                  + String.format(Locale.ROOT, "%.1f ms", traffic.p50Millis());
        });
    return this;
  }

  Evidence lock(String scenario) {
    pieces.add(
        (findings, english) ->
            findings.sighting(scenario) == null
                ? null
                : "[" + scenario + "](races-locks-" + scenario + ".svg)");
    return this;
  }

  boolean isIn(Findings findings) {
    return pieces.stream().allMatch(piece -> piece.words(findings, true) != null);
  }

  String words(Findings findings, boolean english) {
    return pieces.stream()
        .map(piece -> piece.words(findings, english))
        .collect(Collectors.joining("; "));
  }

  static Cell mariaDb(Strategies strategy, Situation situation, Isolation isolation, int nodes) {
    return new Cell(strategy, situation, Engine.MARIADB, isolation, 16, nodes, false);
  }

  static Cell postgres(Strategies strategy, Situation situation, Isolation isolation) {
    return new Cell(strategy, situation, Engine.POSTGRESQL, isolation, 16, 2, false);
  }

  /** The cells of all isolation levels of all databases. */
  static List<Cell> everyLevel(Strategies strategy, Situation situation) {
    List<Cell> cells = new ArrayList<>();
    for (Engine engine : Engine.values())
      for (Isolation isolation : Isolation.of(engine))
        cells.add(new Cell(strategy, situation, engine, isolation, 16, 2, false));
    return cells;
  }

  /** The median traffic; null if it was not measured. */
  static Traffic traffic(Findings findings, Strategies strategy) {
    return findings.traffic(strategy, Engine.MARIADB, 64, 1);
  }

  static Cell rolledBack(Cell cell) {
    return new Cell(
        cell.strategy(),
        cell.situation(),
        cell.engine(),
        cell.isolation(),
        cell.clients(),
        cell.nodes(),
        true);
  }

  /** How often this was seen; 0 if the cell was not run. */
  static long seen(Findings findings, Cell cell, Symptom symptom) {
    Result result = findings.of(cell);
    return result == null ? 0 : result.of(symptom);
  }
}
