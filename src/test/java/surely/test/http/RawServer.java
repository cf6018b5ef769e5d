package surely.test.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that answers each request (its bytes as Latin-1, with the content that Content-Length
 * announces) with the bytes that a function returns. If they end with {@link #CUT}, the connection
 * ends after them.
 */
final class RawServer implements AutoCloseable {

  static final String CUT = "\0";

  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger bytes = new AtomicInteger();
  final AtomicInteger requests = new AtomicInteger();
  private final ServerSocket listener;
  private final UnaryOperator<String> replies;
  private final Thread acceptor;

  RawServer(UnaryOperator<String> replies) throws IOException {
    this.replies = replies;
    listener = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    acceptor = thread(this::listen);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /**
   * From now on, connections are refused. It waits for accept(), which may take one more connection
   * after its socket was closed.
   */
  @Override
  public void close() throws IOException {
    listener.close();
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private void listen() throws IOException {
    while (true) {
      Socket socket = listener.accept();
      socket.setTcpNoDelay(true);
      connections.incrementAndGet();
      thread(() -> serve(socket));
    }
  }

  private void serve(Socket socket) throws IOException {
    try (socket) {
      for (String request = read(socket); request != null; request = read(socket)) {
        requests.incrementAndGet();
        String reply = replies.apply(request);
        byte[] bytes = reply.getBytes(ISO_8859_1);
        socket
            .getOutputStream()
            .write(bytes, 0, bytes.length - (reply.endsWith(CUT) ? CUT.length() : 0));
        if (reply.endsWith(CUT)) {
          return;
        }
      }
    } finally {
      closed.incrementAndGet();
    }
  }

  private String read(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    for (String text = ""; !isComplete(text); text = request.toString(ISO_8859_1)) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      bytes.incrementAndGet();
      request.write(next);
    }
    return request.toString(ISO_8859_1);
  }

  private static boolean isComplete(String request) {
    int header = request.indexOf("\r\n\r\n");
    Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(request);
    return header >= 0
        && request.length() - header - 4 >= (length.find() ? Integer.parseInt(length.group(1)) : 0);
  }

  private static Thread thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The client or the test has closed it.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Work {
    void run() throws IOException;
  }
}
