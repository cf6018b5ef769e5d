package surely.races.holder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import surely.races.node.Address;
import surely.races.node.Node;
import surely.races.process.NodeProcess;
import surely.races.process.Request;
import surely.races.process.Task;
import surely.races.process.Told;
import surely.races.write.Isolation;
import surely.races.write.Moments;
import surely.races.write.Situation;
import surely.races.write.WriteResult;

/**
 * Runs one cell, on MariaDB. The other JVM is the one that runs the test, with its own connections
 * and Redis clients.
 */
public final class HolderRunner {
  private static final Situation SITUATION = Situation.SURVEY;

  private final Address address;

  public HolderRunner(Address address) {
    this.address = address;
  }

  /**
   * Runs the cell in the round of this name, whose account must exist. Several cells may run at the
   * same time.
   */
  public HolderResult run(HolderCell cell, String round) throws Exception {
    Task.Prepare prepare =
        new Task.Prepare(cell.strategy(), SITUATION, Isolation.READ_COMMITTED, 1);
    try (NodeProcess first = new NodeProcess(address);
        Node other = new Node(address)) {
      first.ask(prepare);
      other.prepare(2, Isolation.READ_COMMITTED);
      first.tell(new Task.Hold(round, cell.beforeInsert()));
      first.hear(Told.Ready.class);
      if (cell.frozen()) first.signal("STOP");
      else first.kill();
      Told.Outcome outcome = Request.send(prepare, other, round, Moments.NONE);
      String told = "-";
      if (cell.frozen()) {
        first.signal("CONT");
        told = words(first.hear(Told.Finished.class).outcomes().get(0).result());
      }
      return new HolderResult(
          cell, rows(cell, round), outcome.nanos() / 1e9, words(outcome.result()), told);
    }
  }

  private static String words(WriteResult result) {
    return switch (result.kind()) {
      case CREATED -> "created";
      case THERE -> "there";
      default ->
          result
              .error()
              .lines()
              .findFirst()
              .orElse("")
              .replaceAll("\\(conn=\\d+\\) ", "")
              .replaceAll("h\\d+", "...");
    };
  }

  private int rows(HolderCell cell, String round) throws Exception {
    try (Connection connection = address.connect();
        PreparedStatement select =
            connection.prepareStatement(SITUATION.select(cell.strategy().uniqueness))) {
      SITUATION.bind(select, round);
      try (ResultSet found = select.executeQuery()) {
        int rows = 0;
        while (found.next()) rows++;
        return rows;
      }
    }
  }
}
