package surely.test.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy between a pool and MariaDB, which a test can cut at the critical moments: right before a
 * COMMIT reaches MariaDB, while it is on its way, right after MariaDB has committed but before the
 * client learns it, or for any length of time. The client must use neither TLS nor compression.
 *
 * <p>A test chooses the transaction to cut by a part of the SQL of one of its statements, whatever
 * its case and white space. The empty string matches every transaction.
 */
public final class DatabaseLink implements AutoCloseable {

  private final String host;
  private final int databasePort;
  private final ServerSocket listener;
  private final Set<LinkedPair> pairs = ConcurrentHashMap.newKeySet();
  private final List<CommitCut> cuts = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;

  private DatabaseLink(String host, int databasePort, int port) {
    this.host = host;
    this.databasePort = databasePort;
    try {
      listener = new ServerSocket(port, 200, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::listen, "link-listener");
    thread.setDaemon(true);
    thread.start();
  }

  /** Listens on a free port of 127.0.0.1. */
  public static DatabaseLink to(String host, int databasePort) {
    return to(host, databasePort, 0);
  }

  /** Listens on this port of 127.0.0.1. */
  public static DatabaseLink to(String host, int databasePort, int port) {
    return new DatabaseLink(host, databasePort, port);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The JDBC URL with this link in place of its host and port. It must have a single host. */
  public String through(String jdbcUrl) {
    return jdbcUrl.replaceFirst("//[^/?]*", "//127.0.0.1:" + port());
  }

  /** Cuts off both sides before the next such COMMIT reaches MariaDB, which rolls back. */
  public CommitCut cutBeforeCommit(String sqlPart) {
    return cutBeforeCommit(sqlPart, 1);
  }

  /** The same for this many COMMITs. */
  public CommitCut cutBeforeCommit(String sqlPart, int times) {
    return arm(new CommitCut(sqlPart, CommitCut.Moment.BEFORE_COMMIT, times));
  }

  /**
   * Cuts off the client at its next such COMMIT. The COMMIT reaches MariaDB only when the cut lets
   * it through; until then, its locks are held.
   */
  public CommitCut cutDuringCommit(String sqlPart) {
    return arm(new CommitCut(sqlPart, CommitCut.Moment.DURING_COMMIT, 1));
  }

  /**
   * Cuts off both sides when MariaDB has executed the next such COMMIT and reports success, before
   * the client learns it.
   */
  public CommitCut cutAfterCommit(String sqlPart) {
    return cutAfterCommit(sqlPart, 1);
  }

  /** The same for this many COMMITs. */
  public CommitCut cutAfterCommit(String sqlPart, int times) {
    return arm(new CommitCut(sqlPart, CommitCut.Moment.AFTER_COMMIT, times));
  }

  /**
   * Makes the database unreachable until {@link #accept}: cuts off existing connections and new
   * ones.
   */
  public void refuse() {
    refusing = true;
    pairs.forEach(LinkedPair::close);
  }

  /** Makes the database reachable again. */
  public void accept() {
    refusing = false;
  }

  /** Accepts connections and disarms all cuts. */
  public void reset() {
    cuts.forEach(CommitCut::disarm);
    accept();
  }

  /** How many connections it has now. */
  public int connections() {
    return pairs.size();
  }

  /** Cuts off all connections and stops listening. */
  @Override
  public void close() {
    refuse();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommitCut arm(CommitCut cut) {
    cuts.removeIf(CommitCut::isSpent);
    cuts.add(cut);
    return cut;
  }

  private CommitCut claim(List<String> transaction) {
    return cuts.stream().filter(cut -> cut.claims(transaction)).findFirst().orElse(null);
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // The listener was closed, or this client has gone; the next one may succeed.
      }
    }
  }

  // The port stays bound while connections are refused. Otherwise another process could take it, or
  // the kernel could give it to a client's own end.
  private void connect(Socket client) throws IOException {
    if (refusing) {
      client.close();
      return;
    }
    try {
      LinkedPair pair = new LinkedPair(client, new Socket(host, databasePort), this::claim);
      pairs.add(pair);
      if (refusing) {
        pair.close();
      }
      pair.start(() -> pairs.remove(pair));
    } catch (IOException e) {
      client.close();
    }
  }
}
