package surely.bench.load;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection, with one request at a time. Its key in the selector has it attached. */
final class HttpConnection implements AutoCloseable {
  private final ResponseReader reader = new ResponseReader();
  private final SocketAddress server;
  private final Selector selector;
  private SocketChannel channel;
  private boolean isBusy;
  private long sent;

  HttpConnection(SocketAddress server, Selector selector) throws IOException {
    this.server = server;
    this.selector = selector;
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

  void send(byte[] bytes) throws IOException {
    isBusy = true;
    reader.next();
    ByteBuffer request = ByteBuffer.wrap(bytes);
    sent = System.nanoTime();
    // the request fits into the socket's buffer
    while (request.hasRemaining()) channel.write(request);
  }

  /**
   * Reads what has arrived.
   *
   * @return the response's status if it is complete, otherwise 0
   */
  int read() throws IOException {
    if (!isBusy) { // the server has closed an idle connection
      reconnect();
      return 0;
    }
    if (!reader.read(channel)) return 0;
    isBusy = false;
    if (reader.closes()) reconnect();
    return reader.status();
  }

  /** When the latest request was sent, by {@link System#nanoTime}. */
  long sent() {
    return sent;
  }

  /** The head of the latest response and the beginning of its body. */
  String received() {
    return reader.received();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
