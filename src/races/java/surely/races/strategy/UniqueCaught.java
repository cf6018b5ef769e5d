package surely.races.strategy;

import java.sql.SQLException;
import surely.races.Failure;
import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/** A unique constraint. The check is for the message only; who loses the race catches the duplicate, and finds the row. */
public final class UniqueCaught implements Strategy {
  @Override public Answer write(Write write, Node node) throws Exception {
    try {
      return node.inTransaction(write::findOrCreate);
    } catch (SQLException e) {
      if (node.engine().failure(e) != Failure.DUPLICATE) throw e;
      return node.inTransaction(connection -> write.there(connection, write.find(connection)));
    }
  }
}
