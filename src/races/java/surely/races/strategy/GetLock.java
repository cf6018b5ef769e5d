package surely.races.strategy;

import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/** The database's lock by name, held by the connection until after the commit. */
public final class GetLock implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
    return node.withConnection(
        connection -> {
          node.namedLock(connection, write.key());
          try {
            return node.committed(connection, write::findOrCreate);
          } finally {
            node.releaseNamedLock(connection, write.key());
          }
        });
  }
}
