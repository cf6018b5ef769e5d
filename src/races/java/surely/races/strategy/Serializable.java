package surely.races.strategy;

import static java.sql.Connection.TRANSACTION_SERIALIZABLE;

import surely.races.node.Node;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * The highest isolation level, and a retry when the database aborts the transaction, as the manuals
 * recommend.
 */
public final class Serializable implements Strategy {
  private static final int ATTEMPTS = 10;

  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    return node.retrying(
        ATTEMPTS,
        () ->
            node.withConnection(
                connection -> {
                  int usual = connection.getTransactionIsolation();
                  connection.setTransactionIsolation(TRANSACTION_SERIALIZABLE);
                  try {
                    return node.committed(connection, write::findOrCreate);
                  } finally {
                    connection.setTransactionIsolation(usual);
                  }
                }));
  }
}
