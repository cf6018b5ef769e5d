package surely.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.opentest4j.TestAbortedException;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.launcher.machine.Folders;
import surely.test.cluster.Cluster;
import surely.test.cluster.ClusterParts;
import surely.test.database.DatabaseLink;
import surely.test.database.Rows;
import surely.test.mail.MailServer;
import surely.test.openid.MockProvider;

/**
 * What all integration tests share: a MariaDB of their own, a {@link DatabaseLink} through which
 * the server reaches it, and, for classes with Arquillian's extension, the server. The database
 * starts before the first test, unless the run has no integration tests.
 */
public final class Suite implements LauncherSessionListener {

  private static final Path DATA = Path.of("target/test-data");

  private static Database database;
  private static DatabaseLink link;
  private static Cluster cluster;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Integer linkPort = Integer.getInteger("surely.test.link.port");
    if (linkPort != null) {
      forgetLastRun();
      String password = System.getenv("SURELY_DB_PASSWORD");
      if (isOnCluster()) {
        openCluster(linkPort, password);
      } else {
        database = Database.fresh(DATA, password);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
        link = DatabaseLink.to("127.0.0.1", database.port(), linkPort);
      }
      // at once, before another process takes their ports, which were free a moment ago
      Provider.ofSuite();
      MailServer.start();
      MockProvider.start(Integer.getInteger("surely.test.openid.port"));
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      link.close();
      database.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  private static void openCluster(int databasePort, String password) {
    if (ClusterParts.areInstalled()) {
      cluster = Cluster.start(port(), databasePort, password);
    } else if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(ClusterParts.missing());
    } else {
      System.err.println(ClusterParts.missing());
    }
  }

  /**
   * Deletes the log and the files of the last run. This includes the server's configuration: Payara
   * Micro would use it again and ignore a changed pool.
   */
  private static void forgetLastRun() {
    try {
      Files.deleteIfExists(serverLog());
      Folders.delete(FurtherServer.FOLDERS);
      Folders.delete(Path.of("target/server/instance-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server is WildFly, and not Payara. */
  public static boolean isOnWildFly() {
    return System.getProperty("surely.product", "payara").equals("wildfly");
  }

  /**
   * Whether the server is Payara 7, which answers 500 to every path with a colon and logs a stack
   * trace (payara/Payara#7777).
   */
  public static boolean isOnPayara7() {
    return System.getProperty("surely.product", "payara").equals("payara")
        && System.getProperty("surely.test.payara", "").startsWith("7.");
  }

  /** Whether the server and the database are a {@link #cluster()} of several each. */
  public static boolean isOnCluster() {
    return System.getProperty("surely.product", "payara").equals("cluster");
  }

  /** The cluster; the calling test is skipped if this machine lacks what a cluster needs. */
  public static Cluster cluster() {
    if (cluster == null) throw new TestAbortedException(ClusterParts.missing());
    return cluster;
  }

  /** The server's only way to the database, except on a cluster. */
  public static DatabaseLink link() {
    return link;
  }

  /** The application's account, which does not go through the link. */
  public static Account application() {
    return isOnCluster() ? cluster().application() : database.account();
  }

  /** The account that may do everything: create schemas, kill connections, set global variables. */
  public static Account administrator() {
    return isOnCluster() ? cluster().administrator() : database.administrator();
  }

  /** A new, empty database beside the application's, and the application's account on it. */
  public static Account emptyDatabase(String name) {
    Rows root = Rows.of(administrator());
    root.run("CREATE OR REPLACE DATABASE `" + name + "`");
    root.run("GRANT ALL ON `" + name + "`.* TO surely@'127.0.0.1'");
    return on(name, application());
  }

  /** The same account, on another database of the suite's MariaDB. */
  public static Account on(String database, Account account) {
    return new Account(
        account.url().replaceFirst("/surely$", "/" + database), account.user(), account.password());
  }

  /**
   * The address of the suite's server, {@code http://127.0.0.1:PORT}, without a slash at its end.
   */
  public static String url() {
    return "http://127.0.0.1:" + port();
  }

  public static int port() {
    return Integer.getInteger("surely.test.port");
  }

  /** Everything that the server of the suite has logged so far. */
  public static String log() {
    try {
      return Files.readString(serverLog());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of the log. */
  public static Path serverLog() {
    return Path.of("target/server-0.log");
  }
}
