package surely.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
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
    private final List<Connection> all = new ArrayList<>();
    private Nanos nanos;
    private long end;
    private long left;
    private int waiting;

    Connections(int count) throws IOException {
      for (int i = 0; i < count; i++) all.add(new Connection());
    }

    @Override
    public Sent send(Duration time) throws IOException {
      nanos = new Nanos();
      left = workload.most();
      long start = System.nanoTime();
      end = start + time.toNanos();
      for (Connection connection : all) connection.sendNext();
      while (waiting > 0) {
        if (selector.select(this::answered, PATIENCE.toMillis()) == 0)
          throw new IOException(name() + ": no response within " + PATIENCE);
      }
      return new Sent(nanos.size(), Duration.ofNanos(System.nanoTime() - start), nanos.toArray());
    }

    private void answered(SelectionKey key) {
      try {
        ((Connection) key.attachment()).read();
      } catch (IOException e) {
        throw new IllegalStateException(name() + " with " + all.size() + " connections", e);
      }
    }

    @Override
    public void close() throws IOException {
      for (Connection connection : all) connection.channel.close();
      selector.close();
    }

    private final class Connection {
      private final ResponseReader reader = new ResponseReader();
      private SocketChannel channel;
      private boolean isBusy;
      private long sent;

      Connection() throws IOException {
        connect();
      }

      private void connect() throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
      }

      private void reconnect() throws IOException {
        channel.close();
        connect();
      }

      void sendNext() throws IOException {
        if (left == 0 || System.nanoTime() >= end) return;
        left--;
        isBusy = true;
        waiting++;
        reader.next();
        ByteBuffer request = ByteBuffer.wrap(workload.next());
        sent = System.nanoTime();
        // the request fits into the socket's buffer
        while (request.hasRemaining()) channel.write(request);
      }

      void read() throws IOException {
        if (!isBusy) { // the server has closed an idle connection
          reconnect();
          return;
        }
        if (!reader.read(channel)) return;
        nanos.add(System.nanoTime() - sent);
        isBusy = false;
        waiting--;
        if (reader.status() != workload.status())
          throw new IOException(
              "expected " + workload.status() + ", received " + reader.received());
        if (reader.closes()) reconnect();
        sendNext();
      }
    }
  }
}
