package surely.races.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import surely.races.Cell;
import surely.races.Traffic;
import surely.races.process.NodeProcess;
import surely.races.process.Task;
import surely.races.process.Told;

/**
 * Measures what strategies cost when nothing is wrong: rows one after the other, each asked for by
 * two clients. The strategies take turns, in another order each time, so that a machine that gets
 * slower for a while is slow for all.
 */
final class FloodRunner {
  private static final int ACCOUNTS_PER_MILLI = 20; // more rows than are ever requested

  private final RaceServers arena;
  private final Duration length;
  private final int turns;
  private int floods;

  /** Each strategy has this many turns of this length, after one to warm up. */
  FloodRunner(RaceServers arena, Duration length, int turns) {
    this.arena = arena;
    this.length = length;
    this.turns = turns;
  }

  List<Traffic> run(List<Cell> cells) throws Exception {
    List<FloodMeter> meters = cells.stream().map(cell -> new FloodMeter(arena, cell)).toList();
    for (FloodMeter meter : meters) flood(meter.cell, prepare(meter.cell));
    for (int turn = 0; turn < turns; turn++) {
      System.out.println("Races: turn " + (turn + 1) + " of " + turns);
      List<FloodMeter> order = new ArrayList<>(meters);
      Collections.shuffle(order, new Random(turn));
      for (FloodMeter meter : order) {
        String prefix = prepare(meter.cell);
        meter.start();
        meter.stop(flood(meter.cell, prefix), length);
      }
    }
    return meters.stream().map(FloodMeter::traffic).toList();
  }

  /** Makes the accounts for the rows to come, and returns the prefix of their names. */
  private String prepare(Cell cell) throws Exception {
    String prefix = "f" + ++floods + "-";
    List<NodeProcess> nodes = arena.nodes(cell.engine(), cell.nodes());
    int accounts = (int) length.toMillis() * ACCOUNTS_PER_MILLI / nodes.size();
    for (int i = 0; i < nodes.size(); i++) {
      Runner.accounts(arena.connection(cell.engine()), prefix + i + "-", 0, accounts);
      nodes
          .get(i)
          .ask(
              new Task.Prepare(
                  cell.strategy(),
                  cell.situation(),
                  cell.isolation(),
                  cell.clients() / cell.nodes()));
    }
    return prefix;
  }

  private List<Told.Flooded> flood(Cell cell, String prefix) throws Exception {
    List<NodeProcess> nodes = arena.nodes(cell.engine(), cell.nodes());
    List<Told.Flooded> flooded = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++)
      nodes.get(i).tell(new Task.Flood(prefix + i + "-", length.toMillis()));
    for (NodeProcess node : nodes) flooded.add(node.hear(Told.Flooded.class));
    return flooded;
  }
}
