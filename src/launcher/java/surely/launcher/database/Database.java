package surely.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import surely.launcher.machine.Folders;
import surely.launcher.machine.Ports;
import surely.launcher.machine.ProcessFile;
import surely.launcher.machine.Refused;
import surely.launcher.machine.SecretFile;

/**
 * A MariaDB with its data in a folder that is created on first use and kept. It listens only on
 * 127.0.0.1, where every user of the machine can connect. Two accounts exist: {@code surely}, with
 * the rights that the application needs on the database {@code surely}, and {@code root}, with a
 * password that no server gets.
 */
public final class Database implements AutoCloseable {

  /** Includes a recovery after kill -9. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> OPTIONS =
      List.of(
          "--skip-log-bin",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-buffer-pool-size=256M",
          "--max-connections=500");

  private final Path folder;
  private final int port;
  private final String password;
  private final SecretFile rootPassword;
  private final MariaDbOptions options;
  private volatile Process process;
  private volatile DatabaseLog log;

  private Database(Path folder, int port, String password, MariaDbOptions options) {
    this.folder = folder;
    this.port = port;
    this.password = password;
    this.rootPassword = new SecretFile(folder.resolve("root-password"));
    this.options = options;
  }

  /**
   * Starts the database of this folder; {@link #awaitReady()} waits until it answers. A MariaDB
   * that a killed Surely left behind on this folder is stopped first.
   *
   * @param password the password of {@code surely}, set when the database is made
   */
  public static Database start(Path folder, int port, String password) throws IOException {
    List<String> arguments = new ArrayList<>(MariaDbOptions.ON_LOOPBACK);
    arguments.addAll(OPTIONS);
    return start(folder, port, password, MariaDbOptions.none(arguments));
  }

  /** The same with other options, among which the port is not. */
  public static Database start(Path folder, int port, String password, MariaDbOptions options)
      throws IOException {
    Database database = new Database(folder, port, password, options);
    database.start();
    return database;
  }

  /** Starts the database. May be called again after it has ended. */
  public void start() throws IOException {
    Binaries binaries = Binaries.unpacked();
    ProcessFile processFile = new ProcessFile(folder.resolve("mariadb.pid"));
    processFile.stopOrphan();
    Path data = folder.resolve("mariadb");
    Path output = folder.resolve("mariadb.log");
    if (Files.notExists(data)) {
      new Installation(binaries, password, rootPassword.value(), output).into(data);
    }
    List<String> arguments = new ArrayList<>(options.arguments());
    arguments.add("--port=" + port);
    log = DatabaseLog.fromNow(output);
    process =
        binaries
            .server(data, new MariaDbOptions(options.file(), arguments, options.environment()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    processFile.write(process.toHandle());
  }

  /** Its log since its latest start. */
  public DatabaseLog log() {
    return log;
  }

  /**
   * A new, empty database in this folder, on a free port, ready. What was in the folder is deleted.
   */
  public static Database fresh(Path folder, String password) {
    try {
      new ProcessFile(folder.resolve("mariadb.pid")).stopOrphan();
      Folders.delete(folder);
      Files.createDirectories(folder);
      return start(folder, Ports.free(), password).awaitReady();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no database in " + folder, e);
    }
  }

  public int port() {
    return port;
  }

  /** The application's account. */
  public Account account() {
    return account("surely", password);
  }

  /** The account that may do everything. */
  public Account administrator() {
    try {
      return account("root", rootPassword.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Account account(String user, String itsPassword) {
    return new Account("jdbc:mariadb://127.0.0.1:" + port + "/surely", user, itsPassword);
  }

  public Process process() {
    return process;
  }

  /**
   * Returns when the database answers. If it ends instead, or does not answer for a minute, throws
   * {@link Refused}.
   */
  public Database awaitReady() throws InterruptedException, IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new Refused(
            "MariaDB ended with status "
                + process.exitValue()
                + log.reason()
                + ". See "
                + log.file());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new Refused(
            "MariaDB does not answer after " + PATIENCE.toSeconds() + " s. See " + log.file());
      }
    }
    if (!rootPassword.exists()) {
      giveRootItsOwnPassword();
    }
    return this;
  }

  private boolean answers() {
    return letsIn(account());
  }

  private static boolean letsIn(Account account) {
    try (Connection connection = account.connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /**
   * Gives root a password of its own: in folders that earlier releases made, both accounts have the
   * same one. A start that was killed half-way is finished by the next.
   */
  private void giveRootItsOwnPassword() throws IOException {
    SecretFile next = new SecretFile(rootPassword.path().resolveSibling("root-password.next"));
    Account root = account("root", password);
    if (letsIn(root)) {
      try (Connection connection = root.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER USER root@'127.0.0.1' IDENTIFIED BY '" + next.value() + "'");
      } catch (SQLException e) {
        throw new Refused("MariaDB does not change root's password: " + e.getMessage());
      }
    }
    if (letsIn(account("root", next.value()))) {
      next.rename(rootPassword);
    }
  }

  /** Shuts it down and waits for its end. */
  @Override
  public void close() {
    ProcessFile.stop(process.toHandle());
  }
}
