package surely.races.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import surely.races.Cell;
import surely.races.Expectation;
import surely.races.Result;
import surely.races.Symptom;
import surely.races.locks.Deadlock;
import surely.races.locks.Laboratory;
import surely.races.locks.StatusReader;
import surely.races.process.NodeProcess;
import surely.races.process.Task;
import surely.races.process.Told;
import surely.races.write.Engine;

/** Runs a cell, round after round. Each round wants another row, so nothing is ever deleted. */
final class Runner {
  private static final int ACCOUNTS = 50; // are made at a time

  private final RaceServers arena;
  private final Effort effort;
  private int cells;

  Runner(RaceServers arena, Effort effort) {
    this.arena = arena;
    this.effort = effort;
  }

  /** Races until the cell has shown what it must, and at least as long as the effort says. */
  Result run(Cell cell, Expectation expectation) throws Exception {
    String prefix = "c" + ++cells + "-";
    List<NodeProcess> nodes = arena.nodes(cell.engine(), cell.nodes());
    for (NodeProcess node : nodes) {
      node.ask(
          new Task.Prepare(
              cell.strategy(), cell.situation(), cell.isolation(), cell.clients() / cell.nodes()));
    }
    Connection connection = arena.connection(cell.engine());
    Judge judge = new Judge(cell, connection);
    long begin = System.nanoTime();
    while (goOn(judge.result(), expectation, System.nanoTime() - begin)) {
      int round = judge.result().rounds;
      if (round % ACCOUNTS == 0) accounts(connection, prefix, round, ACCOUNTS);
      judge.judge(prefix + round, race(cell, prefix + round, nodes));
    }
    Result result = judge.finished();
    if (result.of(Symptom.DEADLOCKS) > 0 && cell.engine() == Engine.MARIADB)
      result.deadlock = lastDeadlock(connection);
    return result;
  }

  private static String lastDeadlock(Connection connection) throws SQLException {
    Deadlock deadlock = StatusReader.deadlock(Laboratory.status(connection));
    return deadlock == null ? "" : deadlock.words();
  }

  private boolean goOn(Result result, Expectation expectation, long nanos) {
    if (nanos > effort.patience().toNanos()) return false;
    return result.rounds < effort.rounds()
        || !expectation.isShown(result)
        || expectation.forbidsAnything() && nanos < effort.time().toNanos();
  }

  private static List<Told.Finished> race(Cell cell, String round, List<NodeProcess> nodes)
      throws IOException {
    for (NodeProcess node : nodes)
      node.tell(new Task.Line(round, cell.rollsBack() && node == nodes.get(0)));
    for (NodeProcess node : nodes) node.hear(Told.Ready.class);
    if (cell.rollsBack()) nodes.get(0).ask(new Task.First());
    for (NodeProcess node : nodes) node.tell(new Task.Go());
    List<Told.Finished> finished = new ArrayList<>();
    for (NodeProcess node : nodes) finished.add(node.hear(Told.Finished.class));
    return finished;
  }

  /** Makes the accounts of these rounds, with enough points for every failure. */
  static void accounts(Connection connection, String prefix, int from, int count)
      throws SQLException {
    String sql = "INSERT INTO account (id, points, version) VALUES (?, " + Judge.POINTS + ", 0)";
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = from; i < from + count; i++) {
        statement.setString(1, prefix + i);
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
