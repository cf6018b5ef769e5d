package surely.test.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/**
 * The HTTP response to one {@link Request}, or the fact that there was none. It is not called a
 * response, because in Surely that is what a respondent submits.
 *
 * @param status 0 if there was no complete response
 * @param headers by name, whatever its case
 * @param content the body's bytes, without chunk framing
 * @param whyUnknown null, unless the connection was cut, refused or silent before the response was
 *     complete
 */
public record HttpReply(
    int status, Map<String, List<String>> headers, byte[] content, String whyUnknown) {

  /** What a client may conclude about the write that it has requested. */
  public enum Outcome {
    /** 2xx. */
    HAPPENED,
    /** Any other status below 500. */
    DID_NOT,
    /**
     * No response, or 5xx: it may or may not have happened. Repeat the request, and never count it
     * as a failure.
     */
    UNKNOWN
  }

  static HttpReply unknown(String why) {
    return new HttpReply(0, Map.of(), new byte[0], why);
  }

  /** Whether no complete response came. */
  public boolean isUnknown() {
    return whyUnknown != null;
  }

  public Outcome outcome() {
    if (isUnknown() || status >= 500) {
      return Outcome.UNKNOWN;
    }
    return status >= 200 && status < 300 ? Outcome.HAPPENED : Outcome.DID_NOT;
  }

  /** The first header of that name, or null. */
  public String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /** The content as UTF-8. */
  public String body() {
    return new String(content, UTF_8);
  }

  @Override
  public String toString() {
    return isUnknown() ? "unknown (" + whyUnknown + ")" : status + " " + body();
  }
}
