package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * INSERT ... SELECT ... WHERE NOT EXISTS: check and insert in one statement, without a constraint.
 */
public final class InsertWhereNotExists implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          if (write.insertWhereNotExists(connection)) return write.created(connection);
          return write.there(connection, write.find(connection));
        });
  }
}
