package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.machine.Ports;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * The database's disk has no room left. The test needs a small disk of its own, so it is skipped
 * where none can be mounted.
 */
class DiskFullIT {
  private static final Map<String, String> FAST = Map.of("SURELY_PASSWORD_ITERATIONS", "2000");

  @TempDir private Path folder;
  private Path disk;
  private Path filler;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    filler = disk.resolve("filler");
    boolean mounted =
        Files.isExecutable(Path.of("/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", "size=320m", "surely-test", disk.toString()) == 0;
    assumeTrue(
        mounted,
        "SKIPPED: a full disk is not tested here, "
            + "because a tmpfs can't be mounted. Run it as root.");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void writersAreToldTheServerIsNotReadyAndAllGoesOnOnceThereIsRoom() throws Exception {
    int port = Ports.free();
    try (Launched surely = Launched.on(disk.resolve("data"), port, FAST).awaitReady()) {
      Api api = new Api("http://127.0.0.1:" + port);
      Load load = Load.on(port);
      fill();
      CompletableFuture<Void> clients = load.start(5000);
      clients.join();
      assertThat(load.failures().stream().map(HttpReply::status).toList(), everyItem(is(503)));
      assertThat(api.send(Request.get("/api/health/ready")).status(), is(503));

      surely
          .databaseIfAlive()
          .ifPresent(ProcessHandle::destroyForcibly); // usually it has ended by itself
      Until.holds(
          () ->
              surely.words().stream()
                  .anyMatch(line -> line.startsWith("MariaDB has ended: the disk of ")));
      Files.delete(filler);
      Until.holds(Duration.ofMinutes(1), () -> surely.words().contains("MariaDB is running again"));
      Until.holds(
          Duration.ofMinutes(1), () -> api.send(Request.get("/api/health/ready")).status() == 200);

      load.assertEachIsThereOnce(surely.rows());
      assertThat(
          Files.readString(disk.resolve("data/server.log")), not(containsString("Incident")));
    }
  }

  @Test
  void aStartWithoutRoomSaysWhy() throws Exception {
    fill();
    try (Launched surely = Launched.on(disk.resolve("data"), Ports.free())) {
      assertThat(surely.status(), is(1));
      assertThat(surely.complaints(), hasItem(startsWith("MariaDB needs 32 MB of room to start")));
    }
  }

  /** Writes until the disk is full. */
  private void fill() throws IOException {
    byte[] bytes = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) out.write(bytes);
    } catch (IOException full) {
      assertThat(full.getMessage(), containsString("No space left"));
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
