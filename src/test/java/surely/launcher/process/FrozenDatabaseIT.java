package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.machine.Ports;
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
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "Windows can't stop a process for a while");
    int port = Ports.free();
    try (Launched surely = Launched.on(folder, port, SOON).awaitReady()) {
      Api api = new Api("http://127.0.0.1:" + port);
      Load load = Load.on(port);
      CompletableFuture<Void> clients = load.start();
      load.awaitAcknowledged(50);

      freeze(surely.database());
      try {
        HttpReply ready = api.send(Request.get("/api/health/ready"));
        assertThat(ready.toString(), ready.status(), is(503));
        assertThat(ready.body(), containsString("\"database\":\"DOWN\""));
        clients.join();
        assertThat(load.failures().stream().map(HttpReply::status).toList(), everyItem(is(503)));
        HttpReply late = api.send(Request.get("/api/members/me").bearer(load.member().token()));
        assertThat(late.toString(), late.status(), is(503));
        assertThat(late.body(), containsString("/problems/database-unavailable"));
      } finally {
        signal("CONT", surely.database());
      }

      Until.holds(
          Duration.ofMinutes(1), () -> api.send(Request.get("/api/health/ready")).status() == 200);
      load.assertEachIsThereOnce(surely.rows());
    }
  }

  /**
   * Stops the process. A busy machine delivers the signal late, and until then the database still
   * answers.
   */
  private static void freeze(ProcessHandle process) {
    signal("STOP", process);
    Until.holds(
        Duration.ofMinutes(1),
        () -> output("ps", "-o", "stat=", "-p", Long.toString(process.pid())).startsWith("T"));
  }

  private static void signal(String name, ProcessHandle process) {
    output("kill", "-" + name, Long.toString(process.pid()));
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
