package surely.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests to Surely. One thread serves all connections, so that the clients take little CPU. */
public final class HttpLoad implements Load {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final InetSocketAddress server;
  private final Workload workload;

  public HttpLoad(int port, Workload workload) {
    server = new InetSocketAddress("127.0.0.1", port);
    this.workload = workload;
  }

  @Override
  public String name() {
    return workload.name();
  }

  @Override
  public Clients open(int connections) throws IOException {
    return new Connections(connections);
  }

  private final class Connections implements Clients {
    private final Selector selector = Selector.open();
    private final List<HttpConnection> all = new ArrayList<>();
    private Nanos nanos;
    private long end;
    private long left;
    private int waiting;

    Connections(int count) throws IOException {
      for (int i = 0; i < count; i++) all.add(new HttpConnection(server, selector));
    }

    @Override
    public Sent send(Duration time) throws IOException {
      nanos = new Nanos();
      left = workload.most();
      long start = System.nanoTime();
      end = start + time.toNanos();
      for (HttpConnection connection : all) sendNext(connection);
      while (waiting > 0) {
        if (selector.select(this::answered, PATIENCE.toMillis()) == 0)
          throw new IOException(name() + ": no response within " + PATIENCE);
      }
      return new Sent(nanos.size(), Duration.ofNanos(System.nanoTime() - start), nanos.toArray());
    }

    private void sendNext(HttpConnection connection) throws IOException {
      if (left == 0 || System.nanoTime() >= end) return;
      left--;
      waiting++;
      connection.send(workload.next());
    }

    private void answered(SelectionKey key) {
      try {
        read((HttpConnection) key.attachment());
      } catch (IOException e) {
        throw new IllegalStateException(name() + " with " + all.size() + " connections", e);
      }
    }

    private void read(HttpConnection connection) throws IOException {
      int status = connection.read();
      if (status == 0) return;
      nanos.add(System.nanoTime() - connection.sent());
      waiting--;
      if (status != workload.status())
        throw new IOException(
            "expected " + workload.status() + ", received " + connection.received());
      sendNext(connection);
    }

    @Override
    public void close() throws IOException {
      for (HttpConnection connection : all) connection.close();
      selector.close();
    }
  }
}
