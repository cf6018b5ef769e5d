package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** SELECT ... FOR UPDATE of a row that is there: the owner. Then look and INSERT. */
public final class ForUpdateOnOwner implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          write.lockOwner(connection);
          return write.findOrCreate(connection);
        });
  }
}
