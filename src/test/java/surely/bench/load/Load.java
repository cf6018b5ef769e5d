package surely.bench.load;

import java.time.Duration;

/** Requests of one kind, sent from many connections; each sends the next when one is answered. */
public interface Load {

  String name();

  /** Opens the connections, which is not part of what is measured. */
  Clients open(int connections) throws Exception;

  interface Clients extends AutoCloseable {
    /** Sends requests for this time and waits for the last answers. */
    Sent send(Duration time) throws Exception;
  }

  /**
   * What was sent and answered.
   *
   * @param requests of the floor: rows
   * @param time until the last answer
   * @param nanos how long each answer took, in no order; of the floor: each transaction
   */
  record Sent(long requests, Duration time, long[] nanos) {}
}
