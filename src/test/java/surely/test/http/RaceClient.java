package surely.test.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a {@link Race}. One thread reads while another writes. So a response that comes
 * before the request is complete (such as 413) is noticed, and the reader's time limit frees a
 * writer that the server keeps waiting.
 */
final class RaceClient {

  /**
   * Servers close a connection that has been silent for longer, 30 s on Payara, and may do so while
   * a request is on its way.
   */
  private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

  private final SocketChannel channel;
  private final InputStream in;
  private volatile long deadline;
  private volatile long lastUsed = System.nanoTime();
  private volatile CompletableFuture<Boolean> written = new CompletableFuture<>();

  RaceClient(InetSocketAddress server, Duration limit) throws IOException {
    channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(server, (int) limit.toMillis());
      in = new BufferedInputStream(new Limited(channel.socket().getInputStream()));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Whether a request can be sent: the server has not closed this connection, is not about to, and
   * has sent nothing without a request.
   */
  boolean isUsable() {
    if (!channel.isOpen() || System.nanoTime() - lastUsed > IDLE_NANOS) {
      return false;
    }
    try {
      channel.configureBlocking(false);
      boolean silent = in.available() == 0 && channel.read(ByteBuffer.allocate(1)) == 0;
      channel.configureBlocking(true);
      return silent;
    } catch (IOException e) {
      return false;
    }
  }

  void startOver(long nanoTimeLimit) {
    deadline = nanoTimeLimit;
    written = new CompletableFuture<>();
  }

  /** Writes. A failure is not reported here, because it shows in the response or in its absence. */
  void write(ByteBuffer bytes, boolean last) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (last) {
        written.complete(true);
      }
    } catch (IOException e) {
      written.complete(false);
    }
  }

  /** Waits for the response, and closes the connection if it can't carry another request. */
  HttpReply read(Request request, boolean keepAlive) {
    HttpReplyReader reader = new HttpReplyReader(in);
    try {
      HttpReply reply = reader.read(request.isHead());
      lastUsed = System.nanoTime();
      if (!reader.reusable() || !keepAlive || request.endsConnection() || !isWritten()) {
        close();
      }
      return reply;
    } catch (IOException | IllegalArgumentException e) {
      close();
      return HttpReply.unknown(e.toString());
    }
  }

  // A response may come before the request is complete. Then the writer gets a moment to finish,
  // and is cut off.
  private boolean isWritten() {
    return written.completeOnTimeout(false, 100, TimeUnit.MILLISECONDS).join();
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The connection is not used any more, whether it is closed or not.
    }
  }

  /** Reads until the deadline, however slowly the bytes arrive. */
  private final class Limited extends FilterInputStream {

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("no complete response in time");
      }
      channel.socket().setSoTimeout((int) left);
      return super.read(buffer, offset, length);
    }
  }
}
