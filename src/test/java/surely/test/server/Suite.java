package surely.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.launcher.machine.Folders;
import surely.test.database.DatabaseLink;
import surely.test.database.Rows;

/**
 * What all integration tests share: a MariaDB of their own, a {@link DatabaseLink} through which
 * the server reaches it, and, for classes with Arquillian's extension, the server. The database
 * starts before the first test, unless the run has no integration tests.
 */
public final class Suite implements LauncherSessionListener {

  private static final Path DATA = Path.of("target/test-data");

  private static Database database;
  private static DatabaseLink link;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Integer linkPort = Integer.getInteger("surely.test.link.port");
    if (linkPort != null) {
      forgetLastRun();
      database = Database.fresh(DATA, System.getenv("SURELY_DB_PASSWORD"));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-database"));
      link = DatabaseLink.to("127.0.0.1", database.port(), linkPort);
      // at once, before another process takes its port, which was free a moment ago
      Provider.ofSuite();
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      link.close();
      database.close();
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

  /** The server's only way to the database. */
  public static DatabaseLink link() {
    return link;
  }

  /** The application's account, which does not go through the link. */
  public static Account application() {
    return database.account();
  }

  /** The account that may do everything: create schemas, kill connections, set global variables. */
  public static Account administrator() {
    return database.administrator();
  }

  /** A new, empty database beside the application's, and the application's account on it. */
  public static Account emptyDatabase(String name) {
    Rows root = Rows.of(administrator());
    root.run("CREATE OR REPLACE DATABASE `" + name + "`");
    root.run("GRANT ALL ON `" + name + "`.* TO surely@'127.0.0.1'");
    Account account = application();
    return new Account(
        account.url().replaceFirst("/surely$", "/" + name), account.user(), account.password());
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
