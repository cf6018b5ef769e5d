package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * ON DUPLICATE KEY UPDATE (PostgreSQL: ON CONFLICT DO UPDATE) under a unique constraint; the id of
 * the row tells who won.
 */
public final class InsertOrUpdate implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          String row = write.insertOrUpdate(connection);
          return write.id().equals(row) ? write.created(connection) : write.there(connection, row);
        });
  }
}
