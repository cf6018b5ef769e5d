package surely.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import surely.launcher.database.Account;
import surely.launcher.machine.Build;
import surely.launcher.machine.Folders;
import surely.launcher.machine.ProcessFile;
import surely.launcher.machine.Refused;

/**
 * An application server with Surely on it, in a process of its own that ends when this process
 * does.
 */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NOT_YET = 503;

  private final Product product;
  private final Process process;
  private final String address;
  private final Path log;
  private final Path instance;

  private Server(Product product, Process process, String address, Path log, Path instance) {
    this.product = product;
    this.process = process;
    this.address = address;
    this.log = log;
    this.instance = instance;
  }

  /** Starts the chosen product on this database; {@link #awaitReady()} waits until it serves. */
  public static Server start(LaunchSettings settings, Account database, Path log)
      throws IOException {
    return start(Product.chosen(), settings, database, log);
  }

  /** The same with this product. */
  public static Server start(Product product, LaunchSettings settings, Account database, Path log)
      throws IOException {
    Path instance = Build.server("instance-" + settings.port());
    Folders.delete(instance);
    ProcessBuilder server =
        new ProcessBuilder(product.command(settings, instance))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    server.environment().putAll(settings.configuration());
    server.environment().put("SURELY_HOST", settings.host());
    server.environment().put("SURELY_DB_URL", withOptions(database.url()));
    server.environment().put("SURELY_DB_USER", database.user());
    server.environment().put("SURELY_DB_PASSWORD", database.password());
    return new Server(product, server.start(), settings.localAddress(), log, instance);
  }

  /**
   * The URL with the option that the README recommends: the database parses each statement once.
   */
  private static String withOptions(String url) {
    return url.contains("?") ? url : url + "?useServerPrepStmts=true";
  }

  public Process process() {
    return process;
  }

  /**
   * Returns when Surely is ready. If the server ends instead or has no application, throws {@link
   * Refused}.
   */
  public Server awaitReady() throws IOException {
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (!GuardedServer.READY.equals(answer.readLine()) || !becomesReady()) {
      throw new Refused("Surely did not start on " + product.name() + ". See " + log);
    }
    return this;
  }

  /**
   * Waits while Surely answers 503, for example because the database is down for a moment. Any
   * other failure means that this is not Surely.
   */
  private boolean becomesReady() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int status = readiness();
    while (status == NOT_YET && System.nanoTime() < end) {
      LockSupport.parkNanos(200_000_000);
      status = readiness();
    }
    return status == HttpURLConnection.HTTP_OK;
  }

  private int readiness() throws IOException {
    HttpURLConnection question =
        (HttpURLConnection) URI.create(address + "/api/health/ready").toURL().openConnection();
    try {
      question.setReadTimeout((int) PATIENCE.toMillis());
      return question.getResponseCode();
    } finally {
      question.disconnect();
    }
  }

  /** Shuts it down, waits for its end and deletes what it unpacked. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close(); // shuts down cleanly on every system: see GuardedServer
      ProcessFile.awaitEnd(process.toHandle());
      Folders.delete(instance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
