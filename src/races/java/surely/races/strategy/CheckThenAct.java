package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** SELECT, then INSERT if nothing was found: find-or-create as frameworks have it. */
public final class CheckThenAct implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.inTransaction(write::findOrCreate);
  }
}
