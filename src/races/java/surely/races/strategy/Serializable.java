package surely.races.strategy;

import static java.sql.Connection.TRANSACTION_SERIALIZABLE;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * The highest isolation level, and a retry when the database aborts the transaction, as the manuals
 * recommend.
 */
public final class Serializable implements Strategy {
  private static final int ATTEMPTS = 10;

  @Override
  public Answer write(Write write, Node node) throws Exception {
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
