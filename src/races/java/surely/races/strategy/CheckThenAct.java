package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/** SELECT, then INSERT if nothing was found: find-or-create as frameworks have it. */
public final class CheckThenAct implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.inTransaction(write::findOrCreate);
  }
}
