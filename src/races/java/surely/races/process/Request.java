package surely.races.process;

import surely.races.node.Node;
import surely.races.write.Moments;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** A client's request to a node. */
public final class Request {

  private Request() {}

  /** Sends it and waits for the result. */
  public static Told.Outcome send(Task.Prepare cell, Node node, String round, Moments moments) {
    Write write =
        new Write(cell.situation(), cell.strategy().uniqueness, node.engine(), round, moments);
    long begin = System.nanoTime();
    WriteResult result;
    try {
      result = cell.strategy().strategy.write(write, node);
    } catch (Exception e) {
      result = WriteResult.failed(e);
    }
    return new Told.Outcome(result, System.nanoTime() - begin);
  }
}
