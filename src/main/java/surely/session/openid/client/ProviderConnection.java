package surely.session.openid.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way to a provider. A response takes at most {@link #DEADLINE}, however slowly it comes, and
 * has at most {@link LimitedBody#BYTES}. Redirects are not followed: another site could vouch for
 * members. A provider that does not answer holds few of the server's threads.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever {
  static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 32;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(DEADLINE)
          .build();

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    String body = request.getBody();
    var sent =
        HttpRequest.newBuilder(request.getURI())
            .method(
                request.getMethod().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request.getHeaderMap().forEach((name, values) -> values.forEach(v -> sent.header(name, v)));
    HttpResponse<byte[]> received = exchange(sent.build());
    var response = new HTTPResponse(received.statusCode());
    received
        .headers()
        .map()
        .forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
    response.setBody(new String(received.body(), UTF_8));
    return response;
  }

  /** Fetches keys. */
  @Override
  public Resource retrieveResource(URL address) throws IOException {
    HttpResponse<byte[]> response =
        exchange(HttpRequest.newBuilder(URI.create(address.toString())).build());
    if (response.statusCode() != HTTPResponse.SC_OK)
      throw new IOException("status " + response.statusCode());
    return new Resource(new String(response.body(), UTF_8), null);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
    if (!places.tryAcquire()) throw new IOException("too many requests are under way");
    try {
      return await(client.sendAsync(request, info -> new LimitedBody()));
    } finally {
      places.release();
    }
  }

  private static <T> T await(CompletableFuture<T> response) throws IOException {
    try {
      return response.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no response within " + DEADLINE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      response.cancel(true);
    }
  }
}
