package surely.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests at a fixed rate, whatever becomes of the earlier ones, as from people who do not know of
 * each other. A request for which all connections are busy is left out and counted.
 */
public final class FixedRate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Selector selector = Selector.open();
  private final Deque<HttpConnection> idle = new ArrayDeque<>();
  private final Workload workload;
  private final int connections;
  private Map<Integer, Nanos> answers;
  private long leftOut;

  /**
   * @param answers the times in ns of the answers with each status
   * @param leftOut the requests for which no connection was free
   */
  public record Outcome(Map<Integer, long[]> answers, long leftOut) {}

  public FixedRate(int port, Workload workload, int connections) throws IOException {
    this.workload = workload;
    this.connections = connections;
    SocketAddress server = new InetSocketAddress("127.0.0.1", port);
    for (int i = 0; i < connections; i++) idle.add(new HttpConnection(server, selector));
  }

  /** Sends so many requests per second, and waits for all answers. */
  public Outcome send(double perSecond, Duration time) throws IOException {
    answers = new TreeMap<>();
    leftOut = 0;
    long start = System.nanoTime();
    for (long passed = 0, due = 0; passed < time.toNanos(); passed = System.nanoTime() - start) {
      for (; due < passed * perSecond / 1e9; due++) sendNext();
      selector.select(this::answered, 1);
    }
    while (idle.size() < connections) {
      if (selector.select(this::answered, PATIENCE.toMillis()) == 0)
        throw new IOException("no response within " + PATIENCE);
    }
    Map<Integer, long[]> times = new TreeMap<>();
    answers.forEach((status, nanos) -> times.put(status, nanos.toArray()));
    return new Outcome(times, leftOut);
  }

  private void sendNext() throws IOException {
    HttpConnection connection = idle.poll();
    if (connection == null) leftOut++;
    else connection.send(workload.next());
  }

  private void answered(SelectionKey key) {
    try {
      HttpConnection connection = (HttpConnection) key.attachment();
      int status = connection.read();
      if (status == 0) return;
      answers
          .computeIfAbsent(status, same -> new Nanos())
          .add(System.nanoTime() - connection.sent());
      idle.add(connection);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) key.channel().close();
    selector.close();
  }
}
