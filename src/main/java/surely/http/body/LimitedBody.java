package surely.http.body;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;

/** A request body of at most {@value #MAX_BYTES} bytes. */
public final class LimitedBody {
  public static final int MAX_BYTES = 1024 * 1024;

  private LimitedBody() {}

  /**
   * @throws ClientErrorException 413 if it is too large, 415 if it is compressed
   * @throws IOException it did not arrive whole
   */
  public static byte[] read(MultivaluedMap<String, String> headers, InputStream in)
      throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity"))
      throw new ClientErrorException(415);
    String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
    if (length != null && (length.length() > 8 || Integer.parseInt(length) > MAX_BYTES))
      throw new ClientErrorException(413); // without reading it
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) throw new ClientErrorException(413);
    return bytes;
  }
}
