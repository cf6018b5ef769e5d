package surely.races.strategy.lock;

import org.redisson.api.RLock;
import surely.races.node.Node;
import surely.races.strategy.Strategy;
import surely.races.write.Write;
import surely.races.write.WriteResult;

/**
 * Redisson's RLock taken inside the transaction and released when it has ended, by a
 * synchronization.
 */
public final class RedissonAfterCommit implements Strategy {
  @Override
  public WriteResult write(Write write, Node node) throws Exception {
    RLock[] lock = new RLock[1];
    try {
      return node.inTransaction(
          connection -> {
            write.readOwner(connection);
            lock[0] = node.lock(write.key());
            return write.findOrCreate(connection);
          });
    } finally {
      if (lock[0] != null) node.unlock(lock[0]);
    }
  }
}
