package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * INSERT IGNORE (PostgreSQL: ON CONFLICT DO NOTHING) under a unique constraint; the count of rows
 * tells who won.
 */
public final class InsertIgnore implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          if (write.insertIgnoring(connection)) return write.created(connection);
          return write.there(connection, write.find(connection));
        });
  }
}
