package surely.races.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import surely.races.Cell;
import surely.races.Result;
import surely.races.Strategies;
import surely.races.Traffic;
import surely.races.holder.HolderCell;
import surely.races.holder.HolderResult;
import surely.races.locks.Sighting;
import surely.races.write.Engine;

/** Everything that a run has found. */
public final class Findings {
  private final Map<Cell, Result> cells = new LinkedHashMap<>();
  public final List<Traffic> traffic = new ArrayList<>();
  public final List<HolderResult> holders = new ArrayList<>();
  public final List<Sighting> sightings = new ArrayList<>();

  /** The conditions of the run: its servers, machine and date. */
  public final Map<String, String> conditions = new LinkedHashMap<>();

  public void add(Result result) {
    cells.put(result.cell, result);
  }

  /** What this cell has shown; null if it was not run. */
  public Result of(Cell cell) {
    return cells.get(cell);
  }

  public Stream<Result> results() {
    return cells.values().stream();
  }

  /** The result of this holder; null if it was not run. */
  public HolderResult of(HolderCell cell) {
    return holders.stream().filter(result -> result.cell().equals(cell)).findFirst().orElse(null);
  }

  /** What this script of locks has shown; null if it was not run. */
  public Sighting sighting(String name) {
    return sightings.stream()
        .filter(seen -> seen.scenario().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The traffic of a strategy with this engine; null if it was not measured. */
  public Traffic traffic(Strategies strategy, Engine engine, int clients, int nodes) {
    return traffic.stream()
        .filter(
            t ->
                t.cell().strategy() == strategy
                    && t.cell().engine() == engine
                    && t.cell().clients() == clients
                    && t.cell().nodes() == nodes)
        .findFirst()
        .orElse(null);
  }
}
