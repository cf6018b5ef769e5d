package surely.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An HTTP/1.1 request as bytes, made once. Only a number in it changes: where its text has {@link
 * #NUMBER}, each request has a number of its own, with twelve hexadecimal digits.
 */
public final class RequestBytes {
  public static final String NUMBER = "{12digits}";
  private static final int DIGITS = 12;
  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  private final byte[] bytes;
  private final int at;

  /**
   * @param line the method and the path
   * @param headers each with its CRLF
   */
  public RequestBytes(String line, String headers, String body) {
    String text =
        line
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + headers
            + "Content-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    at = text.indexOf(NUMBER);
    bytes = text.replace(NUMBER, "0".repeat(DIGITS)).getBytes(UTF_8);
  }

  public byte[] with(long number) {
    if (at < 0) return bytes;
    byte[] request = bytes.clone();
    long rest = number;
    for (int i = at + DIGITS - 1; i >= at; i--, rest >>= 4) request[i] = HEX[(int) (rest & 15)];
    return request;
  }
}
