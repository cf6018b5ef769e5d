package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/** SELECT ... FOR UPDATE of a row that is there: the owner. Then look and INSERT. */
public final class ForUpdateOnOwner implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          write.lockOwner(connection);
          return write.findOrCreate(connection);
        });
  }
}
