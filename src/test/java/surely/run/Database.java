package surely.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB with its data in a folder of ours, made on first use and found again ever after. It listens on
 * 127.0.0.1 alone, and two accounts get in, by the same password: {@code surely}, with the rights that the application
 * needs on the database {@code surely}; and {@code root}.
 */
public final class Database implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60); // a recovery after kill -9 included

  private static final List<String> OPTIONS = List.of(
      "--bind-address=127.0.0.1",
      "--socket=",
      "--skip-ssl", // nobody else listens on loopback, and making a certificate takes 5 to 13 s of each start
      "--skip-name-resolve",
      "--skip-log-bin",
      "--character-set-server=utf8mb4",
      "--collation-server=utf8mb4_uca1400_ai_ci",
      "--default-time-zone=+00:00",
      "--innodb-flush-log-at-trx-commit=1",
      "--innodb-buffer-pool-size=256M",
      "--max-connections=500",
      "--max-allowed-packet=16M");

  private final Process process;
  private final int port;
  private final String password;
  private final Path log;

  private Database(Process process, int port, String password, Path log) {
    this.process = process;
    this.port = port;
    this.password = password;
    this.log = log;
  }

  /**
   * Starts the database of this folder; {@link #awaitReady()} waits until it answers. A MariaDB that a killed
   * Surely left behind on this folder is stopped first.
   *
   * @param password what both accounts get when the database is made, and have from then on
   */
  public static Database start(Path folder, int port, String password) throws IOException {
    Binaries binaries = Binaries.unpacked();
    ProcessFile processFile = new ProcessFile(folder.resolve("mariadb.pid"));
    processFile.stopOrphan();
    Path data = folder.resolve("mariadb");
    Path log = folder.resolve("mariadb.log");
    if (Files.notExists(data)) {
      new Installation(binaries, password, log).into(data);
    }
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("--port=" + port);
    Process process = binaries.server(data, options)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
    processFile.write(process.toHandle());
    return new Database(process, port, password, log);
  }

  /** A new, empty database in this folder, on a free port, ready. What was in the folder is deleted. */
  public static Database fresh(Path folder, String password) {
    try {
      new ProcessFile(folder.resolve("mariadb.pid")).stopOrphan();
      Folders.delete(folder);
      Files.createDirectories(folder);
      return start(folder, Serving.freePort(), password).awaitReady();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no database in " + folder, e);
    }
  }

  public int port() {
    return port;
  }

  /** The application's account. */
  public Account account() {
    return new Account("jdbc:mariadb://127.0.0.1:" + port + "/surely", "surely", password);
  }

  public Process process() {
    return process;
  }

  /** Returns when the database answers; a database that ends instead, or stays silent for a minute, is refused. */
  public Database awaitReady() throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new Refused("MariaDB ended with status " + process.exitValue() + ". See " + log);
      }
      if (Instant.now().isAfter(deadline)) {
        throw new Refused("MariaDB does not answer after " + PATIENCE.toSeconds() + " s. See " + log);
      }
    }
    return this;
  }

  private boolean answers() {
    try (Connection connection = account().connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Stops it in order and waits for its end. */
  @Override
  public void close() {
    ProcessFile.stop(process.toHandle());
  }
}
