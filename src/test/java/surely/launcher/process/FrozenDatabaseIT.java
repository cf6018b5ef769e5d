package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.machine.Ports;
import surely.test.Frozen;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * A database that accepts connections and does not answer, as on a suspended machine or with a disk
 * that hangs.
 */
class FrozenDatabaseIT {
  private static final Map<String, String> SOON =
      Map.of("SURELY_DB_TIMEOUT", "2000", "SURELY_PASSWORD_ITERATIONS", "2000");

  @TempDir private Path folder;

  @Test
  void requestsEndWhileItIsFrozenAndNothingIsLostOrDoubled() throws Exception {
    int port = Ports.free();
    try (Launched surely = Launched.on(folder, port, SOON).awaitReady()) {
      Api api = new Api("http://127.0.0.1:" + port);
      Load load = Load.on(port);
      CompletableFuture<Void> clients = load.start();
      load.awaitAcknowledged(50);

      try (Frozen database = Frozen.process(surely.database())) {
        HttpReply ready = api.send(Request.get("/api/health/ready"));
        assertThat(ready.toString(), ready.status(), is(503));
        assertThat(ready.body(), containsString("\"database\":\"DOWN\""));
        clients.join();
        assertThat(load.failures().stream().map(HttpReply::status).toList(), everyItem(is(503)));
        HttpReply late = api.send(Request.get("/api/members/me").bearer(load.member().token()));
        assertThat(late.toString(), late.status(), is(503));
        assertThat(late.body(), containsString("/problems/database-unavailable"));
      }

      Until.holds(
          Duration.ofMinutes(1), () -> api.send(Request.get("/api/health/ready")).status() == 200);
      load.assertEachIsThereOnce(surely.rows());
    }
  }
}
