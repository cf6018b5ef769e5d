package surely.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.launcher.database.DatabaseLog;
import surely.launcher.machine.DataFolder;
import surely.launcher.machine.Ports;
import surely.launcher.machine.Refused;
import surely.launcher.server.LaunchSettings;
import surely.launcher.server.Product;
import surely.launcher.server.Server;

/**
 * A complete running Surely: its data folder, its database unless it uses an external one, and its
 * server.
 */
public final class Serving implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;

  private Database database;
  private Server server;
  private Account account;

  /**
   * Starts a Surely and returns when it serves. If that fails, stops all parts and throws the
   * reason.
   */
  public static Serving start(LaunchSettings settings) throws Exception {
    Serving serving = new Serving();
    try {
      serving.up(settings, quietly -> {});
      return serving;
    } catch (Exception e) {
      serving.close();
      throw e;
    }
  }

  void up(LaunchSettings settings, Consumer<String> says) throws Exception {
    requireFree(settings);
    DataFolder folder = own(() -> DataFolder.take(settings.data()));
    if (settings.database().isPresent()) {
      account = reachable(settings.database().get());
      says.accept("Using the database " + account.url());
    } else {
      requireRoom(folder.path());
      int port = Ports.free();
      says.accept("Starting MariaDB on port " + port + ", data in " + folder.path());
      database = own(() -> Database.start(folder.path(), port, folder.password()));
      account = database.awaitReady().account();
    }
    says.accept(
        "Starting " + Product.chosen().name() + ", log in " + folder.path().resolve("server.log"));
    server = own(() -> Server.start(settings, account, folder.path().resolve("server.log")));
    server.awaitReady();
  }

  public Server server() {
    return server;
  }

  /** The database that it started; null if it uses an external one. */
  public Database database() {
    return database;
  }

  public Account account() {
    return account;
  }

  private static void requireFree(LaunchSettings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw new Refused(
          "Port "
              + settings.port()
              + " of "
              + settings.host()
              + " can't be used: "
              + e.getMessage()
              + ". Choose another with -Dsurely.port=...");
    }
  }

  private static void requireRoom(Path folder) {
    if (!DatabaseLog.hasRoom(folder.resolve("mariadb.log"))) {
      throw new Refused(
          "MariaDB needs "
              + (DatabaseLog.ROOM >> 20)
              + " MB of room to start, and the disk of "
              + folder
              + " is full.");
    }
  }

  private static Account reachable(Account account) {
    try (Connection connection = account.connect()) {
      return account;
    } catch (SQLException e) {
      throw new Refused(
          "The database "
              + account.url()
              + " can't be reached: "
              + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private interface Start<T> {
    T start() throws Exception;
  }

  /** Starts a part, unless closing has begun; {@link #close} stops every part that was started. */
  private synchronized <T extends AutoCloseable> T own(Start<T> start) throws Exception {
    if (closed) {
      throw new InterruptedException("stopped while starting");
    }
    T part = start.start();
    started.push(part);
    return part;
  }

  /** Stops the server, then its database, and returns when both are down. */
  @Override
  public synchronized void close() throws Exception {
    closed = true;
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  /**
   * Never returns normally; throws when a part has ended unexpectedly. A database that ended
   * because its disk is full is started again when there is room; until then the server answers
   * that the database is unavailable.
   */
  void awaitEnd(Consumer<String> says) throws Exception {
    CompletableFuture<Process> serverEnd = server.process().onExit();
    while (true) {
      CompletableFuture<?> databaseEnd =
          database == null ? new CompletableFuture<>() : database.process().onExit();
      CompletableFuture.anyOf(serverEnd, databaseEnd).join();
      if (serverEnd.isDone()) {
        throw new Refused(
            Product.chosen().name() + " has ended unexpectedly. See the logs in the data folder.");
      }
      DatabaseLog log = database.log();
      if (!log.tellsOfAFullDisk()) {
        throw new Refused("MariaDB has ended unexpectedly" + log.reason() + ". See " + log.file());
      }
      says.accept("MariaDB has ended" + log.reason() + ". It is started again when there is room.");
      awaitRoom(log, serverEnd);
      startAgain(says);
    }
  }

  private static void awaitRoom(DatabaseLog log, CompletableFuture<Process> orEnd) {
    while (!log.hasRoom() && !orEnd.isDone()) {
      orEnd.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
  }

  private void startAgain(Consumer<String> says) throws Exception {
    try {
      synchronized (this) {
        if (closed) {
          throw new InterruptedException("stopped while starting");
        }
        database.start();
      }
      database.awaitReady();
      says.accept("MariaDB is running again");
    } catch (Refused ended) {
      if (database.process().isAlive()) {
        throw ended;
      } // else awaitEnd finds out why it has ended
    }
  }
}
