package surely.test.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one HTTP/1.x response to its end (RFC 9112, section 6), and skips interim ones. */
final class HttpReplyReader {

  private final InputStream in;
  private boolean reusable;

  HttpReplyReader(InputStream in) {
    this.in = in;
  }

  /**
   * @throws IOException if it is not a response, or ends too soon
   */
  HttpReply read(boolean toHead) throws IOException {
    while (true) {
      String line = line();
      if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
        throw new IOException("not an HTTP/1.x response: " + line);
      }
      int status = Integer.parseInt(line.substring(9, 12));
      Map<String, List<String>> headers = headers();
      if (status < 200 && status != 101) {
        continue;
      }
      reusable =
          line.startsWith("HTTP/1.1") && !"close".equalsIgnoreCase(first(headers, "Connection"));
      boolean bodyless = toHead || status == 204 || status == 304;
      return new HttpReply(status, headers, bodyless ? new byte[0] : content(headers), null);
    }
  }

  /** Whether the connection can carry another request after this response. */
  boolean reusable() {
    return reusable;
  }

  private byte[] content(Map<String, List<String>> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(first(headers, "Transfer-Encoding"))) {
      return chunks();
    }
    String length = first(headers, "Content-Length");
    if (length != null) {
      return exactly(Integer.parseInt(length));
    }
    reusable = false;
    return in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().replaceFirst("[;\\s].*", ""), 16);
      if (size == 0) {
        headers();
        return all.toByteArray();
      }
      all.writeBytes(exactly(size));
      line();
    }
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(":", 2);
      headers
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(parts.length < 2 ? "" : parts[1].strip());
    }
    return headers;
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.containsKey(name) ? headers.get(name).get(0) : null;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("cut after " + bytes.length + " of " + length + " bytes of content");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("cut before the end of the header");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
