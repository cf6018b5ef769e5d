package surely.races.strategy;

import org.redisson.api.RLock;
import surely.races.Answer;
import surely.races.Strategy;
import surely.races.Write;
import surely.races.node.Node;

/**
 * Redisson's RLock taken inside the transaction and released when it has ended, by a
 * synchronization.
 */
public final class RedissonAfterCommit implements Strategy {
  @Override
  public Answer write(Write write, Node node) throws Exception {
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
