package surely.races.strategy.lock;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * A row in a table of locks, with an expiry. The row stays: a lock is given back by letting it
 * expire now.
 */
public final class LockRow implements Strategy {
  private static final String TAKE_OVER =
      "UPDATE named_lock SET token = ?, expires_at = ? WHERE name = ? AND expires_at < ?";
  private static final String INSERT =
      "INSERT IGNORE INTO named_lock (name, token, expires_at) VALUES (?, ?, ?)";
  private static final String RELEASE =
      "UPDATE named_lock SET expires_at = '2000-01-01' WHERE name = ? AND token = ?";
  private static final int ATTEMPTS = 10;

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    node.poll(write.key(), () -> taken(write, node));
    try {
      return node.inTransaction(write::findOrCreate);
    } finally {
      node.retrying(
          ATTEMPTS,
          () ->
              node.inTransaction(
                  connection -> Write.run(connection, RELEASE, write.key(), write.id())));
    }
  }

  /** A deadlock over the lock's row is not a failure: another client gets the lock. */
  private static boolean taken(Write write, Node node) throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    LocalDateTime expiry = now.plus(node.lease());
    try {
      return node.inTransaction(
          connection ->
              Write.run(connection, TAKE_OVER, write.id(), expiry, write.key(), now) == 1
                  || Write.run(connection, INSERT, write.key(), write.id(), expiry) == 1);
    } catch (SQLException e) {
      if (node.engine().failure(e).retryable()) return false;
      throw e;
    }
  }
}
