package surely.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.launcher.server.Product;
import surely.launcher.server.Server;
import surely.test.database.DatabaseLink;

/** A server of a cluster. It keeps its port when it is started again. */
public final class ApplicationNode implements AutoCloseable {
  private final Product product;
  private final LaunchSettings settings;
  private final Path log;
  private final DatabaseLink link;
  private final Account database;
  private Server server;

  /**
   * @param database where HAProxy takes connections to the database
   * @param linked whether the connections can be cut
   */
  ApplicationNode(
      String product,
      Path folder,
      Account database,
      int databasePort,
      boolean linked,
      Map<String, String> configuration)
      throws IOException {
    this.product = Product.named(product);
    link = linked ? DatabaseLink.to("127.0.0.1", databasePort) : null;
    this.database =
        linked
            ? new Account(link.through(database.url()), database.user(), database.password())
            : database;
    log = folder.resolve(product + ".log");
    settings =
        new LaunchSettings("127.0.0.1", Ports.free(), folder, Optional.empty(), configuration);
    Files.deleteIfExists(log);
  }

  int port() {
    return settings.port();
  }

  void start() throws IOException {
    server = Server.start(product, settings, database, log);
  }

  void awaitReady() throws IOException {
    server.awaitReady();
  }

  /** Starts it after it has ended, and returns when it is ready. */
  public void startAgain() throws IOException {
    start();
    awaitReady();
  }

  public Process process() {
    return server.process();
  }

  /** Its address, past HAProxy. */
  public String address() {
    return settings.localAddress();
  }

  /** Its way to the database, if it can be cut. */
  public DatabaseLink link() {
    return link;
  }

  /** Shuts it down, and waits for its end. */
  public void stop() {
    if (server != null && server.process().isAlive()) server.close();
  }

  @Override
  public void close() {
    stop();
    if (link != null) link.close();
  }
}
