package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * UPDATE of the owner with the rule as its condition; the count of rows tells whether to INSERT.
 * Surely's cool-down.
 */
public final class ConditionalUpdate implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          if (write.markOwner(connection)) return write.create(connection);
          return write.there(connection, write.find(connection));
        });
  }
}
