package surely.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the load with a real HTTP server. */
class HttpLoadTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int SOME = 500;

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    serve("/fixed", 201, 5, false);
    serve("/empty", 200, -1, false);
    serve("/chunked", 200, 0, false);
    serve("/closing", 200, 5, true);
    serve("/wrong", 409, 5, false);
    server.start();
  }

  /**
   * @param length of the body, as HttpServer takes it: -1 for no body, 0 for a body in chunks
   */
  private void serve(String path, int status, int length, boolean closing) {
    server.createContext(
        path,
        exchange -> {
          seen.add(exchange.getRequestURI().getPath());
          exchange.getRequestBody().readAllBytes();
          if (closing) exchange.getResponseHeaders().set("Connection", "close");
          exchange.sendResponseHeaders(status, length);
          if (length == 0) exchange.getResponseBody().write(new byte[100_000]);
          if (length > 0) exchange.getResponseBody().write("12345".getBytes(ISO_8859_1));
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void everyRequestHasItsOwnNumber() throws Exception {
    assertThat(sent("/fixed", 201, 16).requests(), is((long) SOME));

    assertThat(seen.size(), is(SOME));
  }

  @Test
  void aBodyMayBeEmptyOrInChunks() throws Exception {
    assertThat(sent("/empty", 200, 4).nanos().length, is(SOME));
    assertThat(sent("/chunked", 200, 4).nanos().length, is(SOME));
  }

  @Test
  void aConnectionThatTheServerClosesIsOpenedAgain() throws Exception {
    assertThat(sent("/closing", 200, 4).requests(), is((long) SOME));
  }

  @Test
  void itEndsWithItsTime() throws Exception {
    Workload workload = new Workload("short", 201, request("/fixed")::with);
    try (Load.Clients clients = load(workload).open(64)) {
      Load.Sent sent = clients.send(Duration.ofMillis(100));

      assertThat(sent.requests(), greaterThan(0L));
      assertThat(sent.nanos().length, is((int) sent.requests()));
    }
  }

  @Test
  void aWrongStatusEndsItAndSaysWhatWasAnswered() {
    Exception wrong = assertThrows(Exception.class, () -> sent("/wrong", 201, 1));

    assertThat(wrong.getCause().getMessage(), containsString("expected 201"));
    assertThat(wrong.getCause().getMessage(), containsString("12345"));
  }

  private Load.Sent sent(String path, int status, int connections) throws Exception {
    Workload workload = new Workload("some", status, SOME, request(path)::with);
    try (Load.Clients clients = load(workload).open(connections)) {
      return clients.send(LONG);
    }
  }

  private static RequestBytes request(String path) {
    return new RequestBytes("PUT " + path + "/" + RequestBytes.NUMBER, "", "{}");
  }

  private Load load(Workload workload) {
    return new HttpLoad(server.getAddress().getPort(), workload);
  }
}
