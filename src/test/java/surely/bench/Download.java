package surely.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.bench.result.Export;
import surely.test.api.Api;
import surely.test.http.Request;

/** Downloads a file and looks at the server's heap meanwhile. */
final class Download {
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
  private static final long HALF_A_SECOND = 500_000_000;

  private Download() {}

  static Export of(String name, String server, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Authorization", "Bearer " + token)
            .build();
    long start = System.nanoTime();
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) throw new IllegalStateException(name + ": " + response);
    long bytes = 0;
    double heap = 0;
    try (InputStream body = response.body()) {
      byte[] buffer = new byte[1 << 20];
      long next = start;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        if (System.nanoTime() < next) continue;
        heap = Math.max(heap, heap(server));
        next = System.nanoTime() + HALF_A_SECOND;
      }
    }
    return new Export(name, bytes, Duration.ofNanos(System.nanoTime() - start), heap);
  }

  private static double heap(String server) {
    Matcher used = HEAP.matcher(new Api(server).send(Request.get("/api/metrics")).body());
    double sum = 0;
    while (used.find()) sum += Double.parseDouble(used.group(1));
    return sum / (1 << 20);
  }
}
