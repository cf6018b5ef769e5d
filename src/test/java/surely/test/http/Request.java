package surely.test.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP/1.1 request. It is immutable; each method returns a new one. Nothing is checked, escaped
 * or corrected, so that a test can send wrong requests, too. Host and Content-Length are added when
 * it is sent, unless the request has them (or a Transfer-Encoding).
 */
public final class Request {

  private final byte[] line;
  private final List<byte[]> headers;
  private final byte[] body;
  private final boolean raw;

  private Request(byte[] line, List<byte[]> headers, byte[] body, boolean raw) {
    this.line = line;
    this.headers = List.copyOf(headers);
    this.body = body;
    this.raw = raw;
  }

  public static Request get(String target) {
    return of("GET", target);
  }

  public static Request head(String target) {
    return of("HEAD", target);
  }

  public static Request delete(String target) {
    return of("DELETE", target);
  }

  /** Sent with {@code Content-Length: 0} unless a body is set. */
  public static Request post(String target) {
    return of("POST", target).body(new byte[0]);
  }

  /** Sent with {@code Content-Length: 0} unless a body is set. */
  public static Request put(String target) {
    return of("PUT", target).body(new byte[0]);
  }

  public static Request of(String method, String target) {
    return line((method + " " + target + " HTTP/1.1").getBytes(UTF_8));
  }

  /** A request line of any bytes, without its CRLF. */
  public static Request line(byte[] line) {
    return new Request(line, List.of(), null, false);
  }

  /**
   * Exactly these bytes, at least one, and nothing else. The connection is not used again
   * afterwards.
   */
  public static Request raw(byte[] everything) {
    if (everything.length == 0) {
      throw new IllegalArgumentException("a request has at least one byte");
    }
    return new Request(everything, List.of(), null, true);
  }

  /** Adds a header, in UTF-8. A second one with the same name does not replace the first. */
  public Request header(String name, String value) {
    return header(name, value.getBytes(UTF_8));
  }

  /** Adds a header whose value is any bytes. */
  public Request header(String name, byte[] value) {
    List<byte[]> more = new ArrayList<>(headers);
    more.add(join((name + ": ").getBytes(UTF_8), value));
    return new Request(line, more, body, raw);
  }

  public Request bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  public Request json(String json) {
    return header("Content-Type", "application/json").body(json.getBytes(UTF_8));
  }

  public Request body(byte[] bytes) {
    return new Request(line, headers, bytes, raw);
  }

  boolean isHead() {
    return new String(line, 0, Math.min(5, line.length), ISO_8859_1).equals("HEAD ");
  }

  /** Whether no other request may follow on the same connection. */
  boolean endsConnection() {
    return raw || has("connection: close");
  }

  /** The whole request, as it is sent. */
  public byte[] bytes(String host) {
    if (raw) {
      return line;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(join(line, CRLF));
    if (!has("host:")) {
      out.writeBytes(("Host: " + host + "\r\n").getBytes(UTF_8));
    }
    headers.forEach(header -> out.writeBytes(join(header, CRLF)));
    if (body != null && !has("content-length:") && !has("transfer-encoding:")) {
      out.writeBytes(("Content-Length: " + body.length + "\r\n").getBytes(UTF_8));
    }
    out.writeBytes(CRLF);
    if (body != null) {
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  private boolean has(String start) {
    return headers.stream()
        .anyMatch(
            header -> new String(header, ISO_8859_1).toLowerCase(Locale.ROOT).startsWith(start));
  }

  private static final byte[] CRLF = {'\r', '\n'};

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  /** The first line, for messages. */
  @Override
  public String toString() {
    return new String(line, 0, Math.min(200, line.length), ISO_8859_1);
  }
}
