package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** SELECT ... FOR UPDATE of the row that may be missing, then INSERT. */
public final class ForUpdateOnMissingRow implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(
        connection -> {
          String there = write.findForUpdate(connection);
          return there == null ? write.create(connection) : write.there(connection, there);
        });
  }
}
