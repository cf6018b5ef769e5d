package surely.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import surely.launcher.database.Database;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.launcher.server.Server;

/** A MariaDB, and a Surely on it as the launcher starts it, one after the other. */
final class Servers implements AutoCloseable {
  static final String ADMINISTRATOR = "admin@example.org";
  static final String PASSWORD = "only-for-the-benchmark";
  private static final Path FOLDER = Path.of("target", "bench");

  private final Database database = Database.fresh(FOLDER.resolve("data"), PASSWORD);
  private final int port = Ports.free();
  private Server server;

  Servers() throws IOException {}

  /**
   * Starts Surely, after the previous one has stopped.
   *
   * @param configuration further environment variables, beside those of the benchmark
   * @return the time from the start of its process until it was ready
   */
  Duration start(Map<String, String> configuration) throws IOException {
    stop();
    Map<String, String> all = new HashMap<>();
    all.put("SURELY_ADMIN_EMAIL", ADMINISTRATOR);
    all.put("SURELY_ADMIN_PASSWORD", PASSWORD);
    // Many members sign up from one address, and they need points for all surveys that they create.
    all.put("SURELY_SIGNUP_LIMIT", "1000");
    all.put("SURELY_SIGNUP_POINTS", "1000000");
    all.put("SURELY_PASSWORD_ITERATIONS", "2000");
    all.putAll(configuration);
    LaunchSettings settings = new LaunchSettings("127.0.0.1", port, FOLDER, Optional.empty(), all);
    long start = System.nanoTime();
    server = Server.start(settings, database.account(), FOLDER.resolve("server.log"));
    server.awaitReady();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  Database database() {
    return database;
  }

  ProcessHandle serverProcess() {
    return server.process().toHandle();
  }

  ProcessHandle databaseProcess() {
    return database.process().toHandle();
  }

  private void stop() {
    if (server != null) server.close();
    server = null;
  }

  @Override
  public void close() {
    stop();
    database.close();
  }
}
