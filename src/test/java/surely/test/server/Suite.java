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
      Provider.ofSuite(); // before somebody else gets its port, which was free a moment ago
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
   * Also deletes the server's configuration, which Payara Micro would reuse, so that a changed pool
   * would not be created.
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

  /** Whether its server is WildFly, not Payara. */
  public static boolean isOnWildFly() {
    return System.getProperty("surely.product", "payara").equals("wildfly");
  }

  /** The server's only way to the database. */
  public static DatabaseLink link() {
    return link;
  }

  /** The database as the application sees it, but past the link. */
  public static Account application() {
    return database.account();
  }

  /** The account that may do everything: further schemas, killed connections, global variables. */
  public static Account administrator() {
    return database.administrator();
  }

  /**
   * Where the server of the suite serves: {@code http://127.0.0.1:PORT}, without a slash at its
   * end.
   */
  public static String url() {
    return "http://127.0.0.1:" + port();
  }

  public static int port() {
    return Integer.getInteger("surely.test.port");
  }

  /** All that the server of the suite has logged so far. */
  public static String log() {
    try {
      return Files.readString(serverLog());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where that is. */
  public static Path serverLog() {
    return Path.of("target/server-0.log");
  }
}
