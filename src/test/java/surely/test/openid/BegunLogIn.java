package surely.test.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.util.stream.Stream;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * A log-in at a provider that has begun, as its browser knows it.
 *
 * @param address where the provider is to be opened
 * @param cookie name and value
 */
public record BegunLogIn(String provider, URI address, String cookie) {

  /** The request that begins it. */
  public static Request begin(String provider) {
    return Request.post("/api/providers/" + provider + "/log-ins");
  }

  /**
   * @param begun the response to {@link #begin}
   */
  public static BegunLogIn of(String provider, HttpReply begun) {
    try (var json = Json.createReader(new StringReader(begun.body()))) {
      return new BegunLogIn(
          provider,
          URI.create(json.readObject().getString("address")),
          begun.header("Set-Cookie").replaceFirst(";.*", ""));
    }
  }

  public String state() {
    return parameter(address, "state");
  }

  public String nonce() {
    return parameter(address, "nonce");
  }

  /** The request that finishes it. */
  public Request finish(String code) {
    return finish(code, state()).header("Cookie", cookie);
  }

  /** The same without the cookie, with any state. */
  public Request finish(String code, String state) {
    return Request.post("/api/providers/" + provider + "/sessions")
        .json(Json.createObjectBuilder().add("code", code).add("state", state).build().toString());
  }

  /** A parameter of an address's query; null if it has none of that name. */
  public static String parameter(URI address, String name) {
    return Stream.of(address.getRawQuery().split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> URLDecoder.decode(part.substring(name.length() + 1), UTF_8))
        .findFirst()
        .orElse(null);
  }
}
