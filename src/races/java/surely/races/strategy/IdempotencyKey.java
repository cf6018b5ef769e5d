package surely.races.strategy;

import java.sql.Connection;
import java.sql.SQLException;
import surely.once.TransactionRetry;
import surely.problem.RequestInProgress;
import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;
import surely.sql.DatabaseFailure;
import surely.sql.SqlFailure;

/**
 * Surely's way: an idempotency key, inserted first and committed with the write and its result;
 * Surely's own TransactionRetry and SqlFailure.
 */
public final class IdempotencyKey implements Strategy {
  private final TransactionRetry retry = new TransactionRetry();

  @Override
  public WriteResult write(Write write, Node node) {
    return retry.call(
        () -> {
          try {
            return node.inTransaction(connection -> result(connection, write));
          } catch (SQLException e) {
            throw switch (SqlFailure.of(e).kind()) {
              case DUPLICATE -> DatabaseFailure.lostRace();
              case LOCK_TIMEOUT -> new RequestInProgress();
              default -> DatabaseFailure.of(e);
            };
          }
        });
  }

  /** The statements of surely.once.IdempotencyKeys, in their order. */
  private static WriteResult result(Connection connection, Write write) throws SQLException {
    String replay =
        Write.value(connection, "SELECT body FROM idempotency_key WHERE id = ?", write.key());
    if (replay != null) return write.there(connection, replay);
    Write.run(
        connection, "INSERT INTO idempotency_key (id, fingerprint) VALUES (?, '')", write.key());
    WriteResult created = write.create(connection);
    Write.run(
        connection, "UPDATE idempotency_key SET body = ? WHERE id = ?", created.id(), write.key());
    return created;
  }
}
