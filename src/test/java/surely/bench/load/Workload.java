package surely.bench.load;

import java.util.function.LongFunction;

/** The requests of one kind, in their order, and the status that each of them must get. */
public final class Workload {
  private final String name;
  private final int status;
  private final long most;
  private final LongFunction<byte[]> requests;
  private long next;

  /**
   * @param status of every response
   * @param requests gives the request of each number, from 0
   */
  public Workload(String name, int status, LongFunction<byte[]> requests) {
    this(name, status, Long.MAX_VALUE, requests);
  }

  /**
   * @param most the most requests in one measurement, because there are no more
   */
  public Workload(String name, int status, long most, LongFunction<byte[]> requests) {
    this.name = name;
    this.status = status;
    this.most = most;
    this.requests = requests;
  }

  String name() {
    return name;
  }

  int status() {
    return status;
  }

  long most() {
    return most;
  }

  byte[] next() {
    return requests.apply(next++);
  }
}
