package surely.test.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * A provider that works: mock-oauth2-server, with a page on which anybody logs in as anybody. It
 * keeps its codes in a plain HashMap, so get them one after the other. A code that it does not know
 * it takes for that of a new person without a nonce.
 */
public final class MockProvider {
  public static final String NAME = "mock";

  /** What the button of the log-in page calls it. */
  public static final String LABEL = "Mock & Söhne";

  private static final String LOG_IN_PAGE = "src/test/resources/openid/log-in.html";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private MockProvider() {}

  /**
   * Starts the provider, on a port of the loopback interface, for as long as the tests run. Its
   * first response takes seconds on a busy machine, so it is not left to a server, which waits for
   * a limited time.
   */
  public static void start(int port) {
    new MockOAuth2Server(new OAuth2Config(true, LOG_IN_PAGE))
        .start(InetAddress.getLoopbackAddress(), port);
    String issuer = "http://127.0.0.1:" + port + "/" + NAME;
    URI description = URI.create(issuer + "/.well-known/openid-configuration");
    assertThat(send(HttpRequest.newBuilder(description).build()).statusCode(), is(200));
  }

  /** What the provider tells of somebody whose e-mail is verified, as JSON. */
  public static String claims(String email) {
    return Json.createObjectBuilder()
        .add("email", email)
        .add("email_verified", true)
        .add("name", "Somebody")
        .build()
        .toString();
  }

  /** Logs in at the provider, and returns the code with which it sends the browser back. */
  public static String code(BegunLogIn begun, String subject, String email) {
    return codeFor(begun, subject, claims(email));
  }

  /**
   * @param claims what the provider tells of the person, as JSON
   */
  public static String codeFor(BegunLogIn begun, String subject, String claims) {
    HttpResponse<String> sentBack = post(begun.address(), form(subject, claims));
    assertThat(sentBack.body(), sentBack.statusCode(), is(302));
    URI callback = URI.create(sentBack.headers().firstValue("Location").orElseThrow());
    assertThat(BegunLogIn.parameter(callback, "state"), is(begun.state()));
    return BegunLogIn.parameter(callback, "code");
  }

  /** Opens an address of the provider, and returns where it sends the browser. */
  public static URI redirection(URI address) {
    HttpResponse<String> reply = send(HttpRequest.newBuilder(address).build());
    assertThat(reply.body(), reply.statusCode(), is(302));
    return URI.create(reply.headers().firstValue("Location").orElseThrow());
  }

  private static HttpResponse<String> post(URI address, String form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return BROWSER.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(String subject, String claims) {
    return "username="
        + URLEncoder.encode(subject, UTF_8)
        + "&claims="
        + URLEncoder.encode(claims, UTF_8);
  }
}
