package surely.bench.load;

import java.util.function.LongFunction;

/** The requests of one kind, in their order, and how each of them must be answered. */
public final class Workload {
  private final String name;
  private final int status;
  private final long most;
  private final LongFunction<byte[]> requests;
  private long next;

  /**
   * @param status of every answer
   * @param requests the request of each number, from 0
   */
  public Workload(String name, int status, LongFunction<byte[]> requests) {
    this(name, status, Long.MAX_VALUE, requests);
  }

  /**
   * @param most so many requests at a time, because there are not more of them
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
