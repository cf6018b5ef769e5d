package surely.races.strategy.lock;

import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/** The database's lock by name, held by the connection until after the commit. */
public final class GetLock implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
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
