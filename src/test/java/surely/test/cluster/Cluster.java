package surely.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import surely.launcher.database.Account;
import surely.test.Until;
import surely.test.database.Rows;

/** A running cluster. All of its parts end with {@link #close()}. */
public final class Cluster implements AutoCloseable {
  private static final Path FOLDER = Path.of("target/cluster");

  /** What README adds to the servers' SURELY_DB_URL on a cluster. */
  private static final String OPTIONS =
      "?useServerPrepStmts=true&initSql=SET STATEMENT wsrep_sync_wait=1 FOR SELECT 1";

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final ClusterOptions options;
  private boolean closed;
  private String url;
  private GaleraNodes nodes;
  private HaProxy proxy;
  private Account application;
  private Account administrator;
  private List<ApplicationNode> servers;

  private Cluster(ClusterOptions options) {
    this.options = options;
  }

  /**
   * Starts a new cluster, without data. It ends with this process.
   *
   * @param httpPort where HAProxy takes requests
   * @param databasePort where HAProxy takes connections to the database
   * @param password of the application's account
   */
  public static Cluster start(int httpPort, int databasePort, String password) {
    return start(httpPort, databasePort, password, ClusterOptions.NONE);
  }

  /** The same with options for faults. */
  public static Cluster start(
      int httpPort, int databasePort, String password, ClusterOptions options) {
    Cluster cluster = new Cluster(options);
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
    url = "http://127.0.0.1:" + httpPort;
    nodes = own(new GaleraNodes(FOLDER, password, options.disk()));
    nodes.start();
    application = through(databasePort, nodes.application());
    administrator = through(databasePort, nodes.administrator());
    servers = List.of(server("payara", databasePort, false), server("wildfly", databasePort, true));
    proxy =
        own(
            new HaProxy(
                FOLDER,
                Map.of(
                    "HTTP", "127.0.0.1:" + httpPort,
                    "APP_1", "127.0.0.1:" + servers.get(0).port(),
                    "APP_2", "127.0.0.1:" + servers.get(1).port(),
                    "MARIADB", "127.0.0.1:" + databasePort,
                    "DB_1", nodes.address(1),
                    "DB_2", nodes.address(2),
                    "DB_3", nodes.address(3))));
    proxy.start();
    proxy.awaitUp("db1", "db2", "db3");
    // together, so that both want to make the schema
    for (ApplicationNode server : servers) own(server).start();
    for (ApplicationNode server : servers) server.awaitReady();
    proxy.awaitUp("app1", "app2");
  }

  private ApplicationNode server(String product, int databasePort, boolean second)
      throws IOException {
    return new ApplicationNode(
        product,
        FOLDER,
        new Account(application.url() + OPTIONS, application.user(), application.password()),
        databasePort,
        options.links(),
        options.environment(second));
  }

  private static Account through(int port, Account account) {
    return new Account(
        "jdbc:mariadb://127.0.0.1:" + port + "/surely", account.user(), account.password());
  }

  /** Where HAProxy takes requests, without a slash at its end. */
  public String url() {
    return url;
  }

  public GaleraNodes nodes() {
    return nodes;
  }

  public HaProxy proxy() {
    return proxy;
  }

  /** A server, from 1. */
  public ApplicationNode server(int number) {
    return servers.get(number - 1);
  }

  /** The node of the database that a new connection gets. */
  public int inUse() {
    String name = Rows.of(administrator).value("SELECT @@wsrep_node_name");
    return Integer.parseInt(name.replace("db", ""));
  }

  /** Makes HAProxy use this node of the database. Nothing is connected to the others then. */
  public void use(int node) {
    List<String> others =
        GaleraNodes.ALL.stream().filter(other -> other != node).map(other -> "db" + other).toList();
    others.forEach(other -> proxy.set("mariadb/" + other, "maint"));
    Until.holds(() -> inUse() == node && nodes.inUse().equals(List.of(node)));
    others.forEach(other -> proxy.set("mariadb/" + other, "ready"));
  }

  /** Returns when HAProxy finds all servers and all nodes in order. */
  public void awaitHealthy() {
    proxy.awaitUp("db1", "db2", "db3", "app1", "app2");
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
