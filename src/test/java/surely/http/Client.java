package surely.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A client that sends arbitrary bytes on its connection. */
final class Client implements AutoCloseable {
  private final Socket socket;

  private Client(Socket socket) {
    this.socket = socket;
  }

  static Client of(URI server) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    return new Client(socket);
  }

  /**
   * @return false if the server has closed the connection
   */
  boolean send(String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /**
   * Reads the status line.
   *
   * @throws SocketTimeoutException if none comes within 30 s
   */
  String head() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = socket.getInputStream().read();
        one >= 0 && one != '\n';
        one = socket.getInputStream().read()) line.append((char) one);
    return line.toString();
  }

  /**
   * Reads all that the server sends until it closes the connection.
   *
   * @throws SocketTimeoutException if it does not close it within 30 s
   */
  String rest() throws IOException {
    StringBuilder all = new StringBuilder();
    byte[] part = new byte[8192];
    try {
      for (int read = socket.getInputStream().read(part);
          read >= 0;
          read = socket.getInputStream().read(part)) {
        all.append(new String(part, 0, read, ISO_8859_1));
      }
    } catch (SocketTimeoutException open) {
      throw open;
    } catch (IOException reset) {
      // closed, too; what was not read is discarded
    }
    return all.toString();
  }

  /** Closes the connection with a reset. */
  void hangUp() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
