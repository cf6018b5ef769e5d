package surely.test.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;
import surely.launcher.database.Account;
import surely.launcher.database.MariaDbOptions;
import surely.launcher.machine.Ports;
import surely.launcher.machine.ProcessFile;
import surely.test.Until;

/**
 * The MariaDB of this machine, with data of its own. It brings mariadb-backup; the one that the
 * build fetches does not, and each works with its own version only.
 */
public final class InstalledMariaDb implements AutoCloseable {
  private static final String SERVER = "/usr/sbin/mariadbd";
  private static final String INSTALLATION = "/usr/bin/mariadb-install-db";
  private static final String BACKUP = "/usr/bin/mariadb-backup";
  private static final String USER = System.getProperty("user.name");
  private static final String PASSWORD = "only-for-tests";

  private static final List<String> ACCOUNTS =
      List.of(
          "CREATE DATABASE surely;",
          "CREATE USER surely@'127.0.0.1' IDENTIFIED BY '%s';".formatted(PASSWORD),
          "GRANT ALL ON surely.* TO surely@'127.0.0.1';",
          "CREATE USER backup@'127.0.0.1' IDENTIFIED BY '%s';".formatted(PASSWORD),
          "GRANT ALL ON *.* TO backup@'127.0.0.1';");

  private final Path data;
  private final int port;
  private final Process process;

  private InstalledMariaDb(Path data, String... further) throws IOException {
    this.data = data;
    port = Ports.free();
    List<String> command = command(SERVER, "--datadir=" + data, "--port=" + port, "--user=" + USER);
    command.addAll(MariaDbOptions.ON_LOOPBACK);
    command.addAll(List.of(further));
    process = started(data, command);
    try {
      Until.holds(() -> answers() || !process.isAlive());
      if (!process.isAlive()) throw new IllegalStateException("MariaDB ended. See " + log(data));
    } catch (IllegalStateException | AssertionError e) {
      close();
      throw e;
    }
  }

  /** The calling test is skipped if this machine lacks it, but fails in CI. */
  public static void assumeInstalled() {
    for (String program : List.of(SERVER, INSTALLATION, BACKUP)) {
      if (Files.exists(Path.of(program))) continue;
      String missing =
          "NOT TESTED: mariadb-backup. There is no "
              + program
              + ". On Debian: apt-get install --no-install-recommends mariadb-server-core"
              + " mariadb-backup";
      if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(missing);
      System.err.println(missing);
      throw new TestAbortedException(missing);
    }
  }

  /** A new one, with its data in this folder, which does not exist yet. */
  public static InstalledMariaDb fresh(Path data) throws IOException, InterruptedException {
    run(
        data,
        command(
            INSTALLATION,
            "--datadir=" + data,
            "--user=" + USER,
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    Path accounts = Files.write(data.resolveSibling(data.getFileName() + ".sql"), ACCOUNTS);
    return new InstalledMariaDb(data, "--init-file=" + accounts);
  }

  /** One with the data of a backup, in this folder, which does not exist yet. */
  public static InstalledMariaDb restored(Path backup, Path data)
      throws IOException, InterruptedException {
    run(data, command(BACKUP, "--prepare", "--target-dir=" + backup));
    run(data, command(BACKUP, "--copy-back", "--target-dir=" + backup, "--datadir=" + data));
    return new InstalledMariaDb(data);
  }

  /** Copies its files to a new folder. */
  public void backUp(Path backup) throws IOException, InterruptedException {
    run(
        data,
        command(
            BACKUP,
            "--backup",
            "--target-dir=" + backup,
            "--datadir=" + data,
            "--host=127.0.0.1",
            "--port=" + port,
            "--skip-ssl",
            "--user=backup",
            "--password=" + PASSWORD));
  }

  /** The application's account. */
  public Account account() {
    return account("surely");
  }

  /** The account that may do everything. */
  public Account administrator() {
    return account("backup");
  }

  private Account account(String user) {
    return new Account("jdbc:mariadb://127.0.0.1:" + port + "/surely", user, PASSWORD);
  }

  private boolean answers() {
    try (Connection connection = account().connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static List<String> command(String program, String... options) {
    List<String> command = new ArrayList<>(List.of(program, "--no-defaults"));
    command.addAll(List.of(options));
    return command;
  }

  private static void run(Path data, List<String> command)
      throws IOException, InterruptedException {
    int status = started(data, command).waitFor();
    if (status != 0)
      throw new IllegalStateException(command + " ended with " + status + ". See " + log(data));
  }

  private static Process started(Path data, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
        .start();
  }

  /** Beside the folder of the data. */
  private static Path log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  @Override
  public void close() {
    ProcessFile.stop(process.toHandle());
  }
}
