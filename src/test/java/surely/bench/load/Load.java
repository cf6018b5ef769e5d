package surely.bench.load;

import java.time.Duration;

/**
 * Requests of one kind, sent over many connections. Each connection sends the next request when it
 * has got the response.
 */
public interface Load {

  String name();

  /** Opens the connections. This is not measured. */
  Clients open(int connections) throws Exception;

  interface Clients extends AutoCloseable {
    /** Sends requests for this time and waits for the last responses. */
    Sent send(Duration time) throws Exception;
  }

  /**
   * What was sent.
   *
   * @param requests their number; for the floor, the number of rows
   * @param time until the last response
   * @param nanos the response times, in no order; for the floor, the times of the transactions
   */
  record Sent(long requests, Duration time, long[] nanos) {}
}
