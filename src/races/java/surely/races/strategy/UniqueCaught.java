package surely.races.strategy;

import java.sql.SQLException;
import surely.races.node.Node;
import surely.races.write.Failure;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * A unique constraint. The check is for the message only; the loser of the race catches the
 * duplicate and finds the row.
 *
 * @param attempts 1, or more if the victim of a deadlock runs again
 */
public record UniqueCaught(int attempts) implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    try {
      return node.retrying(attempts, () -> node.inTransaction(write::findOrCreate));
    } catch (SQLException e) {
      if (node.engine().failure(e) != Failure.DUPLICATE) throw e;
      return node.retrying(
          attempts,
          () -> node.inTransaction(connection -> write.there(connection, write.find(connection))));
    }
  }
}
