package surely.races.strategy;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** One way to make a write happen once, written as its best advocate would write it. */
public interface Strategy {

  /**
   * Handles one request: makes the row, or finds the one that another request has made.
   *
   * @throws Exception what the client would get as an error
   */
  WriteResult write(Write write, Node node) throws Exception;
}
