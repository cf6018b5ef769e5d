package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * INSERT IGNORE (PostgreSQL: ON CONFLICT DO NOTHING) under a unique constraint; the count of rows
 * tells who won.
 */
public final class InsertIgnore implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          if (write.insertIgnoring(connection)) return write.created(connection);
          return write.there(connection, write.find(connection));
        });
  }
}
