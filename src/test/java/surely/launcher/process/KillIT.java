package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.machine.Ports;

/**
 * kill -9 in the middle of writes: after the next start, every acknowledged write is stored, once.
 */
class KillIT {
  private static final int ACKNOWLEDGED_BEFORE = 200;
  private static final Map<String, String> ADMINISTRATOR =
      Map.of("SURELY_ADMIN_EMAIL", "admin@example.org", "SURELY_ADMIN_PASSWORD", "only-for-tests");

  @TempDir private Path folder;

  @Test
  void noAcknowledgedWriteIsLostOrDoubled() throws Exception {
    int port = Ports.free();
    Load load;
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      load = Load.on(port);
      assertThat(
          "the default strength",
          surely.rows().value("SELECT password FROM member WHERE id = ?", load.member().id()),
          startsWith("PBKDF2WithHmacSHA512:210000:"));
      killUnderLoad(surely, Launched::server, load);
    }
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      load.assertEachIsThereOnce(surely.rows());
      killUnderLoad(surely, Launched::database, load);
    }
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      load.assertEachIsThereOnce(surely.rows());
    }
  }

  private static void killUnderLoad(
      Launched surely, Function<Launched, ProcessHandle> victim, Load load) throws Exception {
    CompletableFuture<Void> clients = load.start();
    load.awaitAcknowledged(ACKNOWLEDGED_BEFORE);
    victim.apply(surely).destroyForcibly();
    clients.join();
    assertThat("some were under way", load.failures(), is(not(empty())));
    assertThat("the launcher notices", surely.status(), is(1));
  }
}
