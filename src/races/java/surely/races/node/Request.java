package surely.races.node;

import surely.races.Answer;
import surely.races.Moments;
import surely.races.Write;

/** A client's request to a node. */
public final class Request {

  private Request() {}

  /** Sends it and waits for the answer. */
  public static Told.Outcome send(Task.Prepare cell, Node node, String round, Moments moments) {
    Write write =
        new Write(cell.situation(), cell.strategy().uniqueness, node.engine(), round, moments);
    long begin = System.nanoTime();
    Answer answer;
    try {
      answer = cell.strategy().strategy.write(write, node);
    } catch (Exception e) {
      answer = Answer.failed(e);
    }
    return new Told.Outcome(answer, System.nanoTime() - begin);
  }
}
