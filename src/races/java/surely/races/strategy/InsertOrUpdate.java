package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * ON DUPLICATE KEY UPDATE (PostgreSQL: ON CONFLICT DO UPDATE) under a unique constraint; the id of
 * the row tells who won.
 */
public final class InsertOrUpdate implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          String row = write.insertOrUpdate(connection);
          return write.id().equals(row) ? write.created(connection) : write.there(connection, row);
        });
  }
}
