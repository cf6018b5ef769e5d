package surely.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;

/**
 * Reads the responses of one connection, one after the other, as their bytes arrive: the status,
 * and a body with a Content-Length or in chunks. It keeps only the beginning, for messages.
 */
final class ResponseReader {
  private static final int ENOUGH = 2000; // bytes of the body that are kept for messages
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private String head;
  private String beginning;
  private long missing; // bytes of the body
  private boolean inChunks;
  private String end; // of what has come of a body in chunks

  void next() {
    buffer.clear();
    head = null;
    end = "";
  }

  /** Reads what has arrived; true if the response is complete. */
  boolean read(ReadableByteChannel channel) throws IOException {
    if (channel.read(buffer) < 0) throw new EOFException("closed by the server: " + received());
    if (head == null && !hasHead()) return false;
    if (beginning.length() < ENOUGH) beginning += text();
    if (inChunks) return isLastChunk();
    missing -= buffer.position();
    buffer.clear();
    if (missing < 0) throw new IOException("more than its length: " + received());
    return missing == 0;
  }

  /** Takes the head out of the buffer, once it is complete. */
  private boolean hasHead() throws IOException {
    String text = text();
    int length = text.indexOf("\r\n\r\n") + 4;
    if (length < 4) {
      if (!buffer.hasRemaining()) throw new IOException("no end of the head: " + received());
      return false;
    }
    head = text.substring(0, length).toLowerCase(Locale.ROOT);
    beginning = text.substring(0, length);
    String contentLength = header("content-length");
    inChunks = header("transfer-encoding").equals("chunked");
    if (!inChunks && contentLength.isEmpty())
      throw new IOException("neither Content-Length nor chunks: " + text);
    missing = inChunks ? 0 : Long.parseLong(contentLength);
    buffer.flip().position(length);
    buffer.compact();
    return true;
  }

  /** Whether the body has ended. No JSON and no chunk size contains these bytes. */
  private boolean isLastChunk() {
    String last = end + text();
    buffer.clear();
    end = last.substring(Math.max(0, last.length() - LAST_CHUNK.length()));
    return end.equals(LAST_CHUNK);
  }

  private String text() {
    return new String(buffer.array(), 0, buffer.position(), ISO_8859_1);
  }

  private String header(String name) {
    int start = head.indexOf("\r\n" + name + ":");
    if (start < 0) return "";
    int value = start + name.length() + 3;
    return head.substring(value, head.indexOf("\r\n", value)).strip();
  }

  int status() {
    return Integer.parseInt(head.substring(9, 12));
  }

  /** Whether the server closes the connection after this response. */
  boolean closes() {
    return header("connection").equals("close");
  }

  /** The head of the response and the beginning of its body, as far as they have arrived. */
  String received() {
    return head == null ? text() : beginning;
  }
}
