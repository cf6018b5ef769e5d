package surely.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.launcher.server.Product;
import surely.launcher.server.Server;

/** A running cluster. All of its parts end with {@link #close()}. */
public final class Cluster implements AutoCloseable {
  private static final Path FOLDER = Path.of("target/cluster");
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;
  private GaleraNodes nodes;
  private HaProxy proxy;
  private Account application;
  private Account administrator;

  private Cluster() {}

  /**
   * Starts a new cluster, without data. It ends with this process.
   *
   * @param httpPort where HAProxy takes requests
   * @param databasePort where HAProxy takes connections to the database
   * @param password of the application's account
   */
  public static Cluster start(int httpPort, int databasePort, String password) {
    Cluster cluster = new Cluster();
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-cluster"));
    try {
      cluster.up(httpPort, databasePort, password);
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw new IllegalStateException("no cluster; its logs are in " + FOLDER, e);
    }
  }

  private void up(int httpPort, int databasePort, String password) throws Exception {
    Files.createDirectories(FOLDER);
    nodes = own(new GaleraNodes(FOLDER, password));
    nodes.start();
    int payaraPort = Ports.free();
    int wildFlyPort = Ports.free();
    proxy =
        own(
            new HaProxy(
                FOLDER,
                Map.of(
                    "HTTP", "127.0.0.1:" + httpPort,
                    "APP_1", "127.0.0.1:" + payaraPort,
                    "APP_2", "127.0.0.1:" + wildFlyPort,
                    "MARIADB", "127.0.0.1:" + databasePort,
                    "DB_1", nodes.address(1),
                    "DB_2", nodes.address(2),
                    "DB_3", nodes.address(3))));
    proxy.start();
    application = through(databasePort, nodes.application());
    administrator = through(databasePort, nodes.administrator());
    proxy.awaitUp("db1", "db2", "db3");
    // together, so that both want to make the schema
    Server payara = own(server("payara", payaraPort));
    Server wildFly = own(server("wildfly", wildFlyPort));
    payara.awaitReady();
    wildFly.awaitReady();
    proxy.awaitUp("app1", "app2");
  }

  private Server server(String product, int port) throws IOException {
    Path log = FOLDER.resolve(product + ".log");
    Files.deleteIfExists(log);
    return Server.start(
        Product.named(product),
        new LaunchSettings(
            "127.0.0.1",
            port,
            FOLDER,
            Optional.empty(),
            Map.of("SURELY_TRUSTED_PROXIES", "127.0.0.1")),
        application,
        log);
  }

  private static Account through(int port, Account account) {
    return new Account(
        "jdbc:mariadb://127.0.0.1:" + port + "/surely", account.user(), account.password());
  }

  public GaleraNodes nodes() {
    return nodes;
  }

  public HaProxy proxy() {
    return proxy;
  }

  /** The application's account, on the node that HAProxy uses. */
  public Account application() {
    return application;
  }

  /** The account that may do everything, on the node that HAProxy uses. */
  public Account administrator() {
    return administrator;
  }

  private synchronized <T extends AutoCloseable> T own(T part) {
    started.push(part);
    if (closed) {
      close();
      throw new IllegalStateException("stopped while starting");
    }
    return part;
  }

  /** Stops the servers, then HAProxy, then the nodes. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.err.println("A part of the cluster did not stop in order: " + e);
      }
    }
  }
}
