package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * UPDATE of the owner with the rule as its condition; the count of rows tells whether to INSERT.
 * Surely's cool-down.
 */
public final class ConditionalUpdate implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          if (write.markOwner(connection)) return write.create(connection);
          return write.there(connection, write.find(connection));
        });
  }
}
